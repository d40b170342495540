package it.sportello.bots.dialogue.transcript;

import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Reply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a transcript. A line that begins with white space continues the line before. */
public final class TranscriptFile {

    private static final Pattern CHOICE = Pattern.compile("\\[([^]]*)]");
    private static final Pattern ASKED = Pattern.compile("([a-z-]+\\.[a-z-]+) -> ([a-z-]+)\\s*(\\{[^}]*})?"
            + "\\s*(?:answered (\\{[^}]*}))?\\s*(?:known (\\{[^}]*}))?\\s*(\\[.*])?");
    private static final Pattern TIME = Pattern.compile("(\\d+)\\s*([mhd])");

    private TranscriptFile() {
    }

    /** @throws IllegalArgumentException naming file and line */
    public static Transcript read(String name, String text) {
        var lines = new ArrayList<Line>();
        var title = "";
        var raw = text.lines().toList();
        for (int i = 0; i < raw.size(); i++) {
            int number = i + 1;
            var line = new StringBuilder(raw.get(i));
            while (!line.toString().isBlank() && i + 1 < raw.size() && raw.get(i + 1).matches("\\s+\\S.*")) {
                line.append('\n').append(raw.get(++i).strip());
            }
            if (line.toString().startsWith("#")) {
                title = title.isEmpty() ? line.substring(1).strip() : title;
            } else if (!line.toString().isBlank()) {
                lines.add(line(name, number, line.toString()));
            }
        }
        return new Transcript(name, title, lines);
    }

    private static Line line(String name, int number, String line) {
        var rest = line.substring(line.startsWith("given ") ? 6 : 1).strip();
        return switch (line.charAt(0)) {
            case 'g' -> new Line.Given(number, rest);
            case '>' -> person(number, rest);
            case '<' -> new Line.Bot(number, CHOICE.matcher(rest).replaceAll("").strip(), choices(rest));
            case '~' -> new Line.Later(number, time(name, number, rest));
            case '=' -> effect(number, rest);
            default -> throw new IllegalArgumentException(name + ":" + number + " begins with none of: given # > < ~ =");
        };
    }

    private static Line person(int number, String said) {
        if (said.matches("\\[[^]]+]")) {
            return new Line.Tapped(number, said.substring(1, said.length() - 1));
        }
        return said.matches("\\([^)\\s]+\\)") ? new Line.Opened(number, said.substring(1, said.length() - 1))
                : new Line.Person(number, said);
    }

    private static Line effect(int number, String text) {
        var asked = ASKED.matcher(text.replace('\n', ' '));
        if (!asked.matches()) {
            return new Line.Effect(number, text);
        }
        Map<String, String> options = new LinkedHashMap<>();
        choices(asked.group(6) == null ? "" : asked.group(6)).forEach(option -> pair(option, options));
        var list = options.entrySet().stream().map(one -> new Option(one.getKey(), one.getValue())).toList();
        return new Line.Asked(number, asked.group(1), new Reply(asked.group(2), values(asked.group(3)), list,
                values(asked.group(4)), values(asked.group(5))));
    }

    private static Map<String, String> values(String braced) {
        Map<String, String> values = new LinkedHashMap<>();
        for (var value : braced == null ? new String[0] : braced.substring(1, braced.length() - 1).split(";")) {
            pair(value, values);
        }
        return values;
    }

    private static void pair(String text, Map<String, String> into) {
        var parts = text.split(":", 2);
        if (parts.length == 2) {
            into.put(parts[0].strip(), parts[1].strip());
        }
    }

    private static List<String> choices(String text) {
        return CHOICE.matcher(text).results().map(one -> one.group(1).strip()).toList();
    }

    private static Duration time(String name, int number, String text) {
        var time = TIME.matcher(text);
        if (!time.matches()) {
            throw new IllegalArgumentException(name + ":" + number + " is no time: 30m, 73h or 4d");
        }
        long amount = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
