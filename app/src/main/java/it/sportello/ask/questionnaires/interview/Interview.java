package it.sportello.ask.questionnaires.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that staff added to one sheet, oldest first; only ever added to.
 *
 * @param sheet   id
 * @param version 0 for one never written
 */
public record Interview(String sheet, long version, List<Judgement> judgements, List<Completion> completions, List<Returned> returned) {

    static final int MOST = 200;

    public Interview {
        judgements = List.copyOf(judgements);
        completions = List.copyOf(completions);
        returned = List.copyOf(returned);
    }

    public static Interview none(String sheet) {
        return new Interview(sheet, 0, List.of(), List.of(), List.of());
    }

    Interview judged(Judgement judgement) {
        return new Interview(sheet, version + 1, with(judgements, judgement), completions, returned);
    }

    Interview completed(List<Completion> more) {
        List<Completion> all = new ArrayList<>(completions);
        all.addAll(more);
        return new Interview(sheet, version + 1, judgements, all, returned);
    }

    Interview givenBack(Returned how) {
        return new Interview(sheet, version + 1, judgements, completions, with(returned, how));
    }

    boolean full() {
        return judgements.size() + completions.size() + returned.size() >= MOST;
    }

    /** The last word on a dimension. */
    public Optional<Judgement> word(String dimension) {
        return judgements.reversed().stream().filter(one -> one.dimension().equals(dimension)).findFirst();
    }

    /** What is known now of a field, or empty. */
    public String of(Completion.Field field) {
        return completions.reversed().stream().filter(one -> one.field() == field).findFirst().map(Completion::text).orElse("");
    }

    private static <T> List<T> with(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
