package it.sportello.talk.conversations.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Message;
import org.bson.Document;
import org.bson.conversions.Bson;

import java.util.List;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.pull;

/**
 * Earlier messages, twenty to a page, so that a conversation's own document stays small. A page is written before its messages
 * leave the conversation, and again after, because a receipt may have settled one in between: whatever moment the process dies,
 * every message is in one of the two.
 */
final class Pages {

    private final MongoCollection<Document> conversations;
    private final MongoCollection<Document> pages;

    Pages(MongoCollection<Document> conversations, MongoCollection<Document> pages) {
        this.conversations = conversations;
        this.pages = pages;
    }

    void fill(Conversation conversation) {
        List<Message> latest = conversation.latest();
        if (latest.size() < 2 * Conversations.PAGE) {
            return;
        }
        List<Message> oldest = latest.subList(0, Conversations.PAGE);
        if (oldest.stream().anyMatch(message -> message.state().waits())) {
            return;
        }
        int upTo = oldest.getLast().number();
        write(conversation.contact(), upTo, conversations.find(eq(conversation.contact())).first());
        Document before = conversations.findOneAndUpdate(eq(conversation.contact()),
                pull("latest", lte("number", upTo)), new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE));
        write(conversation.contact(), upTo, before);
    }

    private void write(String contact, int upTo, Document conversation) {
        List<Document> page = conversation.getList("latest", Document.class).stream()
                .filter(message -> message.getInteger("number") <= upTo).toList();
        if (!page.isEmpty()) {
            String id = contact + "/" + page(upTo);
            pages.replaceOne(eq(id), new Document("_id", id).append("latest", page), new ReplaceOptions().upsert(true));
        }
    }

    List<Message> read(String contact, int page) {
        Document found = pages.find(eq(contact + "/" + page)).first();
        return found == null ? List.of()
                : found.getList("latest", Document.class).stream().map(MessageDocuments::read).toList();
    }

    boolean settle(String message, String contact, List<String> before, Bson change) {
        int number = Integer.parseInt(message.substring(message.lastIndexOf('.') + 1));
        return pages.updateOne(and(eq(contact + "/" + page(number)),
                elemMatch("latest", and(eq("id", message), in("state", before)))), change).getMatchedCount() == 1;
    }

    private static int page(int number) {
        return (number - 1) / Conversations.PAGE + 1;
    }
}
