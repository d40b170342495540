package it.sportello.ask.questionnaires.mongo;

import it.sportello.ask.questionnaires.Answer;
import it.sportello.ask.questionnaires.Doubt;
import it.sportello.ask.questionnaires.Filed;
import it.sportello.ask.questionnaires.Given;
import it.sportello.ask.questionnaires.Opening;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.SheetState;
import org.bson.Document;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sheet as a document, and back. Names of answers and questions are field names: a flow has none with a dot. */
final class SheetDocuments {

    private SheetDocuments() {
    }

    static Document write(Sheet sheet, String shelf) {
        Opening opening = sheet.opening();
        Document document = new Document("_id", sheet.id()).append("version", sheet.version()).append("shelf", shelf)
                .append("contact", opening.contact()).append("questionnaire", opening.questionnaire()).append("round", opening.round())
                .append("revision", opening.revision()).append("office", opening.office()).append("language", opening.language())
                .append("invitation", opening.invitation()).append("at", date(opening.at())).append("state", sheet.state().name())
                .append("ended", date(sheet.ended()));
        Document doubts = new Document();
        sheet.doubts().forEach((node, doubt) -> doubts.append(node, new Document("misses", doubt.misses()).append("helps", doubt.helps())));
        document.append("answers", write(sheet.answers())).append("aside", write(sheet.aside())).append("doubts", doubts);
        if (sheet.filed() != null) {
            document.append("receipt", sheet.filed().receipt()).append("filed", write(sheet.filed()));
        }
        return document;
    }

    private static Document write(Map<String, Answer> answers) {
        Document document = new Document();
        answers.forEach((name, answer) -> document.append(name, new Document("now", write(answer.now())).append("revision", answer.revision())
                .append("earlier", answer.earlier().stream().map(SheetDocuments::write).toList())));
        return document;
    }

    private static Document write(Given given) {
        return new Document("key", given.key()).append("node", given.node()).append("value", given.value()).append("title", given.title())
                .append("words", given.words()).append("channel", given.channel()).append("at", date(given.at()))
                .append("typedBy", given.typedBy());
    }

    private static Document write(Filed filed) {
        return new Document("call", filed.call()).append("at", date(filed.at())).append("counted", filed.counted())
                .append("rules", filed.rules()).append("print", filed.print()).append("bands", new Document(Map.copyOf(filed.bands())))
                .append("amended", new Document(Map.copyOf(filed.amended())));
    }

    static Sheet read(Document document) {
        Map<String, Doubt> doubts = new LinkedHashMap<>();
        document.get("doubts", Document.class).forEach((node, value) -> doubts.put(node,
                new Doubt(((Document) value).getList("misses", String.class), ((Document) value).getList("helps", String.class))));
        return new Sheet(opening(document), document.getLong("version"), SheetState.valueOf(document.getString("state")),
                answers(document, "answers"), answers(document, "aside"), doubts, instant(document, "ended"), filed(document));
    }

    private static Opening opening(Document document) {
        return new Opening(document.getString("contact"), document.getString("questionnaire"), document.getInteger("round"),
                document.getString("revision"), document.getString("office"), document.getString("language"),
                document.getString("invitation"), instant(document, "at"));
    }

    private static Map<String, Answer> answers(Document document, String which) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        document.get(which, new Document()).forEach((name, value) -> answers.put(name, answer((Document) value)));
        return answers;
    }

    private static Answer answer(Document document) {
        List<Given> earlier = document.getList("earlier", Document.class).stream().map(SheetDocuments::given).toList();
        return new Answer(given(document.get("now", Document.class)), earlier, document.getString("revision"));
    }

    private static Given given(Document document) {
        return new Given(document.getString("key"), document.getString("node"), document.getString("value"), document.getString("title"),
                document.getString("words"), document.getString("channel"), instant(document, "at"), document.getString("typedBy"));
    }

    private static Filed filed(Document document) {
        Document filed = document.get("filed", Document.class);
        if (filed == null) {
            return null;
        }
        return new Filed(filed.getString("call"), document.getString("receipt"), instant(filed, "at"), filed.getList("counted", String.class),
                filed.getString("rules"), filed.getString("print"), bands(filed, "bands"), bands(filed, "amended"));
    }

    private static Map<String, String> bands(Document filed, String which) {
        Map<String, String> bands = new LinkedHashMap<>();
        filed.get(which, new Document()).forEach((name, band) -> bands.put(name, (String) band));
        return bands;
    }

    private static Date date(Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static Instant instant(Document document, String name) {
        Date date = document.getDate(name);
        return date == null ? null : date.toInstant();
    }
}
