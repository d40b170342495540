package it.sportello.talk.flows;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.messaging.Urn;

import java.time.Instant;
import java.util.Map;

/**
 * A flow's question to a slice.
 *
 * @param id       session, step and inbound key: the same call, played again, has the same id
 * @param contact  id of the person who talks
 * @param urn      the address used now
 * @param channel  name of the channel type used now: {@code telegram}, {@code whatsapp}, {@code sms}
 * @param language it, en, fr, ar
 * @param office   code of the office that serves the person, or {@code null} when not known yet
 * @param args     what the flow has kept, by name
 * @param now      the turn's time
 * @param typedBy  id of the operator who types for the person, or {@code null} when it is the person
 * @param flow     the revision that asks, or {@code null} where no flow is played
 */
public record Call(String id, String contact, Urn urn, String channel, String language, String office,
                   Map<String, String> args, Instant now, String typedBy, Flow flow) {

    public Call(String id, String contact, Urn urn, String channel, String language, String office, Map<String, String> args,
                Instant now) {
        this(id, contact, urn, channel, language, office, args, now, null, null);
    }

    public String arg(String name) {
        return args.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "Call[" + id + "]";
    }
}
