package it.sportello.people.consent;

import java.util.List;
import java.util.Optional;

/** What a person's choices come to: for each purpose and channel the latest stands, or the purpose's own basis. */
public record Choices(List<Choice> made) {

    public boolean wants(Purpose purpose, String channel) {
        return latest(purpose, channel).map(Choice::wanted).orElse(purpose.basis() == Purpose.Basis.PUBLIC_TASK);
    }

    private Optional<Choice> latest(Purpose purpose, String channel) {
        return made.reversed().stream()
                .filter(choice -> choice.purpose() == purpose)
                .filter(choice -> choice.channel().equals(Choice.EVERYWHERE) || choice.channel().equals(channel))
                .findFirst();
    }
}
