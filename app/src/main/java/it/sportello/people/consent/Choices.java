package it.sportello.people.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person's choices come to: for each purpose and channel the latest stands, or the purpose's own basis. */
public record Choices(List<Choice> made) {

    public boolean wants(Purpose purpose, String channel) {
        return latest(purpose, channel).map(Choice::wanted).orElse(purpose.basis() == Purpose.Basis.PUBLIC_TASK);
    }

    /** Whether nothing is left that we may write first for, on no channel: after STOP. What was never chosen is no refusal. */
    public boolean refuseEverything() {
        return Stream.concat(Stream.of(Choice.EVERYWHERE), made.stream().map(Choice::channel))
                .allMatch(channel -> Arrays.stream(Purpose.values()).noneMatch(purpose -> wants(purpose, channel)));
    }

    private Optional<Choice> latest(Purpose purpose, String channel) {
        return made.reversed().stream()
                .filter(choice -> choice.purpose() == purpose)
                .filter(choice -> choice.channel().equals(Choice.EVERYWHERE) || choice.channel().equals(channel))
                .findFirst();
    }
}
