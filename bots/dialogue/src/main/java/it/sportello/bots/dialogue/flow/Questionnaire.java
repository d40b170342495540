package it.sportello.bots.dialogue.flow;

import java.util.List;

/**
 * What makes a flow a questionnaire: its answers outlive its session, kept by whoever keeps sheets, and it is begun by
 * {@code q_<flow>} too, with or without an invitation: {@code q_scheda_k3f9}.
 *
 * @param minutes  it is expected to take
 * @param sections names of its parts, in order
 */
public record Questionnaire(int minutes, List<String> sections) {

    /** How the payload that begins one begins. */
    public static final String PREFIX = "q_";
    /** Name the rest of such a payload is kept under. */
    public static final String INVITATION = "invitation";

    public Questionnaire {
        sections = List.copyOf(sections);
    }
}
