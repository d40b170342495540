package it.sportello.talk.flows.mongo;

import org.bson.Document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a flow in a document. Their names hold dots, so they are values. */
final class FlowFiles {

    private FlowFiles() {
    }

    static List<Document> write(Map<String, String> files) {
        return files.entrySet().stream().map(file -> new Document("name", file.getKey()).append("text", file.getValue())).toList();
    }

    static Map<String, String> read(Document found) {
        Map<String, String> files = new LinkedHashMap<>();
        found.getList("files", Document.class).forEach(file -> files.put(file.getString("name"), file.getString("text")));
        return files;
    }
}
