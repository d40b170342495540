package it.sportello.talk.flows;

import it.sportello.bots.dialogue.Reply;

import java.util.List;
import java.util.function.Function;

/**
 * What a flow may ask of a slice. Each slice implements its own, as a {@code @Singleton}; {@link PlayFlow} finds it by name.
 * <p>
 * A capability that writes uses {@link Call#id()} as the {@code _id} of what it writes: a turn may be played again after a
 * crash, and must then find its own work done and answer the same.
 */
public interface Capability {

    /** Slice and verb, as a flow writes it: {@code vacancies.search}. */
    String name();

    Reply call(Call call);

    /** What must work for it to be of use at once: while it does not, the person is told, and the request is kept all the same. */
    default List<Need> needs() {
        return List.of();
    }

    /** @param part name of a part of the service as {@code /status} has it; @param phrase what the person is told while it is away */
    record Need(String part, String phrase) {
    }

    /** A small capability of a slice that keeps several of them in one {@code @Factory}. */
    static Capability of(String name, Function<Call, Reply> answer) {
        return of(name, answer, List.of());
    }

    static Capability of(String name, Function<Call, Reply> answer, List<Need> needs) {
        record Named(String name, Function<Call, Reply> answer, List<Need> needs) implements Capability {
            @Override
            public Reply call(Call call) {
                return answer.apply(call);
            }
        }
        return new Named(name, answer, needs);
    }
}
