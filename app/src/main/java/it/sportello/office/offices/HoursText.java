package it.sportello.office.offices;

import java.time.DayOfWeek;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opening hours as staff writes them: {@code lun-ven 9:00-12:30 | mar 15:00-17:00}. */
final class HoursText {

    private static final List<String> DAYS = List.of("lun", "mar", "mer", "gio", "ven", "sab", "dom");
    private static final String TIME = "(\\d{1,2})(?:[:.](\\d{2}))?";
    private static final Pattern SPAN = Pattern.compile(TIME + "\\s*-\\s*" + TIME);
    private static final Pattern PART = Pattern.compile("([a-zì]{3,})(?:\\s*-\\s*([a-zì]{3,}))?\\s+(.+)");

    private HoursText() {
    }

    /** Empty text is {@link OpeningHours#UNKNOWN}; text that cannot be read is an empty answer. */
    static Optional<OpeningHours> read(String text) {
        Map<DayOfWeek, List<OpeningHours.Span>> week = new EnumMap<>(DayOfWeek.class);
        if (text.isBlank()) {
            return Optional.of(OpeningHours.UNKNOWN);
        }
        for (String part : text.toLowerCase().split("\\|")) {
            if (!readPart(part.strip(), week)) {
                return Optional.empty();
            }
        }
        week.values().forEach(spans -> spans.sort((a, b) -> a.from().compareTo(b.from())));
        return week.values().stream().allMatch(HoursText::apart) ? Optional.of(new OpeningHours(week)) : Optional.empty();
    }

    private static boolean readPart(String part, Map<DayOfWeek, List<OpeningHours.Span>> week) {
        Matcher m = PART.matcher(part);
        if (!m.matches()) {
            return false;
        }
        int from = day(m.group(1));
        int to = m.group(2) == null ? from : day(m.group(2));
        if (from < 0 || to < from) {
            return false;
        }
        for (String text : m.group(3).split(",")) {
            Optional<OpeningHours.Span> span = span(text.strip());
            if (span.isEmpty()) {
                return false;
            }
            for (int day = from; day <= to; day++) {
                week.computeIfAbsent(DayOfWeek.of(day + 1), d -> new ArrayList<>()).add(span.get());
            }
        }
        return true;
    }

    private static int day(String word) {
        return DAYS.indexOf(word.substring(0, 3));
    }

    private static Optional<OpeningHours.Span> span(String text) {
        Matcher m = SPAN.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            LocalTime from = time(m.group(1), m.group(2));
            LocalTime to = time(m.group(3), m.group(4));
            return from.isBefore(to) ? Optional.of(new OpeningHours.Span(from, to)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
    }

    private static boolean apart(List<OpeningHours.Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                return false;
            }
        }
        return true;
    }

    /** One part per day, in the week's order; what {@link #read} reads back. */
    static String write(OpeningHours hours) {
        return java.util.Arrays.stream(DayOfWeek.values()).filter(day -> !hours.on(day).isEmpty())
                .map(day -> DAYS.get(day.ordinal()) + " " + hours.on(day).stream()
                        .map(span -> span.from() + "-" + span.to()).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" | "));
    }
}
