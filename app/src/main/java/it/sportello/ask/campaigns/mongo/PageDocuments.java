package it.sportello.ask.campaigns.mongo;

import it.sportello.ask.campaigns.AgeBand;
import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.InvitationState;
import it.sportello.ask.campaigns.Page;
import it.sportello.ask.campaigns.Reason;
import it.sportello.ask.campaigns.Tally;
import org.bson.Document;

import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A page of invitations and its sums, to and from documents. */
final class PageDocuments {

    private PageDocuments() {
    }

    static Document write(Page page) {
        return new Document("_id", page.id()).append("version", page.version()).append("campaign", page.campaign())
                .append("office", page.office()).append("number", page.number())
                .append("invitations", page.invitations().stream().map(PageDocuments::write).toList());
    }

    private static Document write(Invitation one) {
        Document written = new Document("contact", one.contact()).append("band", one.band().name()).append("state", one.state().name())
                .append("invited", one.invited()).append("at", Date.from(one.at()));
        put(written, "sheet", one.sheet());
        put(written, "channel", one.channel());
        put(written, "left", one.left());
        put(written, "reason", one.reason() == null ? null : one.reason().name());
        put(written, "seconds", one.seconds() == 0 ? null : one.seconds());
        put(written, "called", one.called() ? true : null);
        return written;
    }

    private static void put(Document written, String name, Object value) {
        if (value != null) {
            written.append(name, value);
        }
    }

    static Page read(Document found) {
        return new Page(found.getString("campaign"), found.getString("office"), found.getInteger("number"), found.getLong("version"),
                found.getList("invitations", Document.class).stream().map(PageDocuments::invitation).toList());
    }

    private static Invitation invitation(Document found) {
        String reason = found.getString("reason");
        InvitationState state = InvitationState.valueOf(found.getString("state"));
        // of those written before it was kept, who had moved counted as invited
        return new Invitation(found.getString("contact"), AgeBand.valueOf(found.getString("band")),
                state, found.getBoolean("invited", state.moves()), found.getString("sheet"), found.getInteger("seconds", 0),
                found.getString("channel"), found.getString("left"), reason == null ? null : Reason.valueOf(reason), found.getBoolean("called", false),
                found.getDate("at").toInstant());
    }

    static Document write(Tally tally) {
        return new Document("counts", byAge(tally.counts())).append("alone", byAge(tally.alone())).append("reasons", byAge(tally.reasons())).append("seconds", tally.seconds())
                .append("channels", new Document(new HashMap<>(tally.channels()))).append("left", new Document(new HashMap<>(tally.left()))).append("called", tally.called());
    }

    private static <E extends Enum<E>> Document byAge(Map<AgeBand, Map<E, Integer>> counts) {
        Document all = new Document();
        counts.forEach((band, numbers) -> {
            Document some = new Document();
            numbers.forEach((one, number) -> some.append(one.name(), number));
            all.append(band.name(), some);
        });
        return all;
    }

    static Tally tally(Document found) {
        return new Tally(byAge(found, "counts", InvitationState.class, InvitationState::valueOf), byAge(found, "alone", InvitationState.class, InvitationState::valueOf),
                byAge(found, "reasons", Reason.class, Reason::valueOf), found.getList("seconds", Integer.class), numbers(found, "channels"), numbers(found, "left"),
                found.getInteger("called"));
    }

    private static Map<String, Integer> numbers(Document found, String name) {
        Map<String, Integer> numbers = new HashMap<>();
        found.get(name, new Document()).forEach((what, number) -> numbers.put(what, (Integer) number));
        return numbers;
    }

    private static <E extends Enum<E>> Map<AgeBand, Map<E, Integer>> byAge(Document found, String name, Class<E> type, Function<String, E> read) {
        Map<AgeBand, Map<E, Integer>> all = new EnumMap<>(AgeBand.class);
        found.get(name, new Document()).forEach((band, numbers) -> {
            Map<E, Integer> some = new EnumMap<>(type);
            ((Document) numbers).forEach((one, number) -> some.put(read.apply(one), (Integer) number));
            all.put(AgeBand.valueOf(band), some);
        });
        return all;
    }
}
