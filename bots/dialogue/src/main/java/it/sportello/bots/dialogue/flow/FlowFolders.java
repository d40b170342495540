package it.sportello.bots.dialogue.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds flows: every folder with a {@code flow.yml} is one, so adding a questionnaire touches nothing else. */
public final class FlowFolders {

    private FlowFolders() {
    }

    /** The flows of {@code flows/} in every jar and folder of the class path, by name. */
    public static List<Flow> onClasspath(ClassLoader loader) {
        return read(filesOnClasspath(loader));
    }

    /** The same as they are written: their files by name, by flow. */
    public static Map<String, Map<String, byte[]>> filesOnClasspath(ClassLoader loader) {
        Map<String, Map<String, byte[]>> flows = new TreeMap<>();
        try {
            for (var url : Collections.list(loader.getResources("flows"))) {
                files(url).forEach(flows::putIfAbsent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return flows;
    }

    /** The flows of a folder, by name. */
    public static List<Flow> in(Path folder) {
        return read(files(folder));
    }

    private static List<Flow> read(Map<String, Map<String, byte[]>> flows) {
        return flows.entrySet().stream().map(flow -> FlowFile.read(flow.getKey(), flow.getValue())).toList();
    }

    private static Map<String, Map<String, byte[]>> files(Path folder) {
        Map<String, Map<String, byte[]>> flows = new TreeMap<>();
        try (var folders = Files.list(folder)) {
            folders.filter(one -> Files.exists(one.resolve("flow.yml")))
                    .forEach(one -> flows.put(FlowFile.name(one), FlowFile.files(one)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return flows;
    }

    private static Map<String, Map<String, byte[]>> files(URL url) throws IOException {
        URI uri;
        try {
            uri = url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        if (uri.getScheme().equals("file")) {
            return files(Path.of(uri));
        }
        try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
            return files(jar.getPath("flows"));
        } catch (FileSystemAlreadyExistsException e) {
            return already(uri);
        }
    }

    /** Someone else has the jar open: it is read through theirs and left open. */
    private static Map<String, Map<String, byte[]>> already(URI uri) {
        try {
            return files(FileSystems.getFileSystem(uri).getPath("flows"));
        } catch (FileSystemNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
