package it.sportello.bots.dialogue.transcript;

import java.util.List;

/**
 * @param name  of the file
 * @param title its first comment: one sentence on what is shown
 */
public record Transcript(String name, String title, List<Line> lines) {

    public Transcript {
        lines = List.copyOf(lines);
    }

    public List<Line.Given> given() {
        return lines.stream().filter(Line.Given.class::isInstance).map(Line.Given.class::cast).toList();
    }
}
