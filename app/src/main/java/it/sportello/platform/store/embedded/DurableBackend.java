package it.sportello.platform.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import org.h2.mvstore.MVStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;

/** Answers a write only after its commit. */
final class DurableBackend extends AbstractMongoBackend {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify", "aggregate", "create",
            "createIndexes", "drop", "dropDatabase", "dropIndexes", "renameCollection");

    private final MVStore file;
    private final GroupCommit commits;

    DurableBackend(MVStore file, GroupCommit commits) {
        this.file = file;
        this.commits = commits;
        version(ServerVersion.MONGO_5_0);
        file.getMapNames().stream().map(MapNames::databaseOf).distinct().forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new FileDatabase(name, file, getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        if (command.equals(Snapshot.COMMAND) && file.getFileStore() != null) {
            return snapshot();
        }
        if (!WRITES.contains(command)) {
            return super.handleMessage(message);
        }
        Document answer = commits.durably(() -> super.handleMessage(message));
        return command.equals("insert") ? counted(message.getDocument(), answer) : answer;
    }

    /** No space of the file is used again while it is copied, so the copy opens at a commit that was whole. */
    private Document snapshot() {
        Path folder = Path.of(file.getFileStore().getFileName()).getParent();
        try {
            Path copy = Files.createTempFile(folder, "snapshot", ".zip");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(copy))) {
                zip.setLevel(Deflater.NO_COMPRESSION);
                file.getFileStore().backup(zip);
            }
            return new Document("ok", 1.0).append("file", copy.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException("no room for a copy in " + folder, failure);
        }
    }

    /** The server counts the refused ones too. In order, it stops at the first one refused. */
    private static Document counted(Document insert, Document answer) {
        if (answer.get("writeErrors") instanceof List<?> refused && !refused.isEmpty()) {
            boolean inOrder = !Boolean.FALSE.equals(insert.get("ordered"));
            int stopped = ((Number) ((Document) refused.getFirst()).get("index")).intValue();
            answer.put("n", inOrder ? stopped : ((List<?>) insert.get("documents")).size() - refused.size());
        }
        return answer;
    }

    @Override
    public void close() {
        super.close();
        commits.alone(file::close);
    }
}
