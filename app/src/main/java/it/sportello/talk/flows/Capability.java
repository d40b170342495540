package it.sportello.talk.flows;

import it.sportello.bots.dialogue.Reply;

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

    /** A small capability of a slice that keeps several of them in one {@code @Factory}. */
    static Capability of(String name, Function<Call, Reply> answer) {
        record Named(String name, Function<Call, Reply> answer) implements Capability {
            @Override
            public Reply call(Call call) {
                return answer.apply(call);
            }
        }
        return new Named(name, answer);
    }
}
