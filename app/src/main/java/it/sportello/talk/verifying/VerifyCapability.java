package it.sportello.talk.verifying;

import it.sportello.bots.dialogue.Reply;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.chain.Hash;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code messages.verify}: whether what bears this code is ours, and whether this person was sent it. */
@Singleton
class VerifyCapability implements Capability {

    private static final int NAME = 32;
    /** Every code has one: who writes words has no code. */
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final FindSent sent;
    private final List<KnownCodes> others;
    private final SenderWords words;
    private final Journal journal;

    VerifyCapability(FindSent sent, List<KnownCodes> others, SenderWords words, Journal journal) {
        this.sent = sent;
        this.others = others;
        this.words = words;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "messages.verify";
    }

    @Override
    public Reply call(Call call) {
        String code = FindSent.plain(call.arg("code"));
        Reply reply = answer(call, code);
        journal.record(Entry.of(Kind.MESSAGE_VERIFIED, Actor.person(call.contact())).person(call.contact())
                .named("verify/" + Hash.of(call.id()).substring(0, NAME)).with("answer", reply.outcome()));
        return reply;
    }

    private Reply answer(Call call, String code) {
        Map<String, String> values = new HashMap<>(Map.of("code", code));
        Optional<FindSent.Sent> found = sent.find(code, call.contact());
        if (found.isPresent()) {
            FindSent.Sent one = found.get();
            values.put("office", words.office(one.broadcast().office(), call.language()));
            values.put("at", words.moment(one.at(), call.language()));
            // what went to others is not told: it may have been meant for one person
            values.put("what", one.theirs() ? words.firstLine(one.broadcast().text(call.language())) : "");
            return Reply.of(one.theirs() ? "to-you" : "to-others", values);
        }
        Optional<KnownCodes.Known> known = others.stream().flatMap(each -> each.known(code, call.language()).stream()).findFirst();
        if (known.isPresent()) {
            values.put("office", words.office(known.get().office(), call.language()));
            values.put("what", known.get().what());
            return Reply.of("ours", values);
        }
        if (!DIGIT.matcher(code).find()) {
            return Reply.of("no-code");
        }
        values.put("telephone", words.telephone(call.office(), call.language()));
        return Reply.of("unknown", values);
    }
}
