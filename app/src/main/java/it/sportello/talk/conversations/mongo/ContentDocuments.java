package it.sportello.talk.conversations.mongo;

import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.bots.messaging.Template;
import org.bson.Document;

import java.util.List;

/** Content to and from its document; what is absent is not written. */
final class ContentDocuments {

    private ContentDocuments() {
    }

    static Document write(Content content) {
        Document written = new Document("text", content.text());
        if (!content.choices().isEmpty()) {
            written.append("choices", content.choices().stream()
                    .map(choice -> new Document("id", choice.id()).append("title", choice.title())).toList());
        }
        if (content.link() != null) {
            written.append("link", new Document("title", content.link().title()).append("url", content.link().url()));
        }
        if (content.template() != null) {
            written.append("template", new Document("name", content.template().name()).append("id", content.template().id())
                    .append("variables", content.template().variables()));
        }
        if (content.ask() != null) {
            written.append("ask", content.ask());
        }
        return written;
    }

    static Content read(Document found) {
        List<QuickReply> choices = found.getList("choices", Document.class, List.of()).stream()
                .map(choice -> new QuickReply(choice.getString("id"), choice.getString("title"))).toList();
        Document link = found.get("link", Document.class);
        Document template = found.get("template", Document.class);
        return new Content(found.getString("text"), choices,
                link == null ? null : new Content.Link(link.getString("title"), link.getString("url")),
                template == null ? null : new Template(template.getString("name"), template.getString("id"),
                        template.getList("variables", String.class)),
                found.getString("ask"));
    }
}
