package it.sportello.platform.store.backup;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.RawBsonDocument;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads what {@link WriteBackup} wrote: first all of it to check it, then again into an empty database. */
public final class ReadBackup implements AutoCloseable {

    /** A document of MongoDB is 16 MB at most. */
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int DOCUMENTS_AT_ONCE = 500;
    private static final int BYTES_AT_ONCE = 4 * 1024 * 1024;

    private final ZipFile zip;
    private final Manifest manifest;

    /** @throws BadBackup when something is missing or altered */
    public ReadBackup(Path file) throws IOException {
        this.zip = open(file);
        try {
            manifest = Manifest.parse(new String(bytes(Manifest.ENTRY).readAllBytes(), StandardCharsets.UTF_8));
            for (Manifest.Part part : manifest.parts()) {
                check(part);
            }
        } catch (BadBackup bad) {
            zip.close();
            throw bad;
        } catch (RuntimeException | IOException bad) {
            zip.close();
            throw new BadBackup("it cannot be read to its end");
        }
    }

    /** @throws StoreNotEmpty when the database holds a document */
    Summary into(MongoDatabase database) throws IOException {
        for (String name : database.listCollectionNames()) {
            if (database.getCollection(name).find().first() != null) {
                throw new StoreNotEmpty(name);
            }
        }
        for (Manifest.Part part : manifest.parts()) {
            MongoCollection<RawBsonDocument> collection = database.getCollection(part.name(), RawBsonDocument.class);
            part.unique().forEach(fields -> collection.createIndex(Indexes.ascending(fields), new IndexOptions().unique(true).sparse(true)));
            fill(collection, part);
        }
        return new Summary(manifest.taken(), manifest.parts().size(), manifest.documents(), true);
    }

    private void fill(MongoCollection<RawBsonDocument> collection, Manifest.Part part) throws IOException {
        List<RawBsonDocument> waiting = new ArrayList<>();
        long[] size = {0};
        each(bytes(part.entry()), document -> {
            waiting.add(document);
            size[0] += document.getByteBuffer().remaining();
            if (waiting.size() == DOCUMENTS_AT_ONCE || size[0] > BYTES_AT_ONCE) {
                collection.insertMany(waiting);
                waiting.clear();
                size[0] = 0;
            }
        });
        if (!waiting.isEmpty()) {
            collection.insertMany(waiting);
        }
    }

    private void check(Manifest.Part part) throws IOException {
        DigestInputStream digested = new DigestInputStream(bytes(part.entry()), Digests.sha256());
        long[] found = {0};
        each(digested, document -> found[0]++);
        if (found[0] != part.documents() || !Digests.hex(digested.getMessageDigest()).equals(part.sha256())) {
            throw new BadBackup(part.name() + " is not as it was written");
        }
    }

    private static void each(InputStream documents, Consumer<RawBsonDocument> work) throws IOException {
        try (DataInputStream in = new DataInputStream(documents)) {
            for (int first = in.read(); first >= 0; first = in.read()) {
                int length = Integer.reverseBytes(first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort());
                if (length < 5 || length > LARGEST) {
                    throw new BadBackup("a document has no length");
                }
                byte[] document = new byte[length];
                for (int at = 0; at < 4; at++) {
                    document[at] = (byte) (length >>> 8 * at);
                }
                in.readFully(document, 4, length - 4);
                work.accept(new RawBsonDocument(document));
            }
        }
    }

    private InputStream bytes(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BadBackup(name + " is missing");
        }
        return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException other) {
            throw new BadBackup("it is no backup of Sportello, or it was cut short");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
