package it.sportello.platform.store.backup;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.bson.RawBsonDocument;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes every document of a database into one ZIP file. A MongoDB replica set is read as it was at one moment; a server
 * alone cannot say what that was, so nothing should be written to it meanwhile.
 */
final class WriteBackup {

    private final MongoClient client;
    private final MongoDatabase database;
    private final boolean alone;

    /** @param alone nobody else can write to it meanwhile */
    WriteBackup(MongoClient client, MongoDatabase database, boolean alone) {
        this.client = client;
        this.database = database;
        this.alone = alone;
    }

    /** @param out closed by the caller */
    Summary to(OutputStream out, Instant now) throws IOException {
        try (ClientSession moment = moment()) {
            return write(out, now, moment);
        }
    }

    private Summary write(OutputStream out, Instant now, ClientSession moment) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        List<Manifest.Part> parts = new ArrayList<>();
        for (String name : database.listCollectionNames().into(new ArrayList<>()).stream().sorted().toList()) {
            if (!name.startsWith("system.")) {
                zip.putNextEntry(new ZipEntry(name + ".bson"));
                parts.add(copy(database.getCollection(name), moment, zip));
                zip.closeEntry();
            }
        }
        Manifest manifest = new Manifest(now, parts);
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(manifest.json().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        return new Summary(now, parts.size(), manifest.documents(), alone || moment != null);
    }

    private static Manifest.Part copy(MongoCollection<Document> from, ClientSession moment, OutputStream out) throws IOException {
        DigestOutputStream digested = new DigestOutputStream(out, Digests.sha256());
        long documents = 0;
        for (RawBsonDocument document : all(from.withDocumentClass(RawBsonDocument.class), moment)) {
            var bytes = document.getByteBuffer();
            digested.write(bytes.array(), bytes.position(), bytes.remaining());
            documents++;
        }
        return new Manifest.Part(from.getNamespace().getCollectionName(), documents, Digests.hex(digested.getMessageDigest()), unique(from));
    }

    private static FindIterable<RawBsonDocument> all(MongoCollection<RawBsonDocument> from, ClientSession moment) {
        return moment == null ? from.find() : from.find(moment);
    }

    private static List<List<String>> unique(MongoCollection<Document> of) {
        List<List<String>> unique = new ArrayList<>();
        for (Document index : of.listIndexes()) {
            if (index.getBoolean("unique", false) && !index.getString("name").equals("_id_")) {
                unique.add(List.copyOf(index.get("key", Document.class).keySet()));
            }
        }
        return unique;
    }

    /** @return null where the server has no snapshots to read, or needs none */
    private ClientSession moment() {
        if (alone) {
            return null;
        }
        ClientSession session = null;
        try {
            session = client.startSession(ClientSessionOptions.builder().snapshot(true).build());
            database.getCollection("switches").find(session).first();
            return session;
        } catch (MongoException none) {
            if (session != null) {
                session.close();
            }
            return null;
        }
    }
}
