package it.sportello.bots.dialogue.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds flows: every folder with a {@code flow.yml} is one, so adding a questionnaire touches nothing else. */
public final class FlowFolders {

    private FlowFolders() {
    }

    /** The flows of {@code flows/} in every jar and folder of the class path, by name. */
    public static List<Flow> onClasspath(ClassLoader loader) {
        Map<String, Flow> flows = new TreeMap<>();
        try {
            for (var url : java.util.Collections.list(loader.getResources("flows"))) {
                in(url).forEach(flow -> flows.putIfAbsent(flow.name(), flow));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(flows.values());
    }

    /** The flows of a folder, by name. */
    public static List<Flow> in(Path folder) {
        try (var folders = Files.list(folder)) {
            return folders.filter(one -> Files.exists(one.resolve("flow.yml"))).map(FlowFile::read)
                    .sorted(Comparator.comparing(Flow::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Flow> in(URL url) throws IOException {
        URI uri;
        try {
            uri = url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        if (uri.getScheme().equals("file")) {
            return in(Path.of(uri));
        }
        try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
            return in(jar.getPath("flows"));
        } catch (java.nio.file.FileSystemAlreadyExistsException e) {
            return already(uri);
        }
    }

    /** Someone else has the jar open: it is read through theirs and left open. */
    private static List<Flow> already(URI uri) {
        try {
            return in(FileSystems.getFileSystem(uri).getPath("flows"));
        } catch (FileSystemNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
