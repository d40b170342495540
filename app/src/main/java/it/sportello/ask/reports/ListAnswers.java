package it.sportello.ask.reports;

import it.sportello.ask.questionnaires.Answer;
import it.sportello.ask.questionnaires.Given;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.SheetState;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.ask.questionnaires.keeping.SheetWords;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people answered to a questionnaire, a line for each sheet, without names: the code leads to the person's page whoever may read it.
 * Who withdrew a sheet is counted, and what they had answered is not told.
 */
@Singleton
public class ListAnswers {

    private static final int MOST = 20_000;
    private static final String STAFF = "it";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Rome.ZONE);

    private final Sheets sheets;
    private final Questionnaires questionnaires;

    public ListAnswers(Sheets sheets, Questionnaires questionnaires) {
        this.sheets = sheets;
        this.questionnaires = questionnaires;
    }

    /** @param offices codes, {@code null} among them for people without one. @return nothing when there are too many for a file */
    public Optional<Spreadsheet> of(Flow flow, Collection<String> offices) {
        List<Sheet> all = new ArrayList<>();
        for (String office : offices) {
            Integer from = null;
            do {
                Sheets.Listed listed = sheets.ofOffice(office, new Sheets.Filter(null, flow.name(), null), from);
                all.addAll(listed.sheets());
                from = listed.older();
            } while (from != null && all.size() <= MOST);
        }
        return all.size() > MOST ? Optional.empty() : Optional.of(table(flow, all));
    }

    /** What the file has, before anybody takes it. */
    public List<Spreadsheet.Heading> headings(Flow flow) {
        return table(flow, List.of()).headings();
    }

    private Spreadsheet table(Flow flow, List<Sheet> all) {
        Map<String, Node> questions = questions(flow);
        Set<String> gone = all.stream().flatMap(sheet -> counted(sheet).keySet().stream()).filter(name -> !questions.containsKey(name))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> dimensions = all.stream().filter(sheet -> sheet.filed() != null).flatMap(sheet -> sheet.filed().bands().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Spreadsheet.Heading> headings = new ArrayList<>(SheetColumn.headings());
        questions.forEach((name, node) -> headings.add(new Spreadsheet.Heading(name, meaning(flow, node))));
        gone.forEach(name -> headings.add(new Spreadsheet.Heading(name, "Una domanda che nel questionario di oggi non c'è più.")));
        dimensions.forEach(name -> {
            headings.add(new Spreadsheet.Heading("fascia_" + name, "Fascia che vale: quella dell'operatore se l'ha corretta, se no quella delle regole. Non decide niente."));
            headings.add(new Spreadsheet.Heading("fascia_" + name + "_regole", "Fascia del punteggio all'invio, con regole scritte. Se è diversa, un operatore l'ha corretta."));
        });
        return new Spreadsheet("Risposte", headings, all.stream().map(sheet -> line(sheet, Stream.concat(questions.keySet().stream(), gone.stream()).toList(), dimensions)).toList());
    }

    private static Map<String, Node> questions(Flow flow) {
        return flow.nodes().values().stream().filter(Node::keeps).collect(Collectors.toMap(node -> node.ask().keep(), node -> node,
                (one, other) -> one, LinkedHashMap::new));
    }

    private static String meaning(Flow flow, Node node) {
        String options = node.ask().options().keySet().stream().map(option -> flow.texts().find(STAFF, node.name() + "." + option).orElse(option))
                .collect(Collectors.joining(", "));
        return flow.texts().find(STAFF, node.name() + ".ask").orElse(node.name()).strip().replaceAll("\\s*\\n\\s*", " ")
                + (options.isEmpty() ? "" : " Risposte: " + options + ".");
    }

    private List<Object> line(Sheet sheet, List<String> names, Set<String> dimensions) {
        SheetWords words = new SheetWords(questionnaires.of(sheet), sheet, STAFF);
        Map<String, Answer> counted = counted(sheet);
        List<Object> line = new ArrayList<>();
        for (SheetColumn column : SheetColumn.values()) {
            line.add(cell(column, sheet, counted));
        }
        names.forEach(name -> line.add(counted.containsKey(name) ? words.answer(counted.get(name).now()) : ""));
        dimensions.forEach(name -> {
            line.add(sheet.filed() == null ? "" : sheet.filed().held().getOrDefault(name, ""));
            line.add(sheet.filed() == null ? "" : sheet.filed().bands().getOrDefault(name, ""));
        });
        return line;
    }

    private static Object cell(SheetColumn column, Sheet sheet, Map<String, Answer> counted) {
        return switch (column) {
            case PERSON -> sheet.opening().contact();
            case OFFICE -> sheet.opening().office() == null ? "" : sheet.opening().office();
            case ROUND -> sheet.opening().round();
            case STATE -> sheet.state().label();
            case BEGUN -> moment(sheet.opening().at());
            case SENT -> sheet.filed() == null ? "" : moment(sheet.filed().at());
            case RECEIPT -> sheet.filed() == null ? "" : sheet.filed().receipt();
            case MINUTES -> Sheet.minutes(sheet.worked().toSeconds());
            case CHANNELS -> counted.values().stream().map(Answer::now).map(Given::channel).distinct().sorted().collect(Collectors.joining(", "));
            case BESIDE -> beside(sheet, counted).entrySet().stream().map(one -> one.getKey() + ": " + one.getValue().now().title())
                    .collect(Collectors.joining(" | "));
        };
    }

    /** In force, and once it is sent on the way it was sent by. */
    private static Map<String, Answer> counted(Sheet sheet) {
        Map<String, Answer> counted = new TreeMap<>(sheet.state() == SheetState.WITHDRAWN ? Map.of() : sheet.answers());
        if (sheet.filed() != null) {
            counted.keySet().retainAll(sheet.filed().counted());
        }
        return counted;
    }

    private static Map<String, Answer> beside(Sheet sheet, Map<String, Answer> counted) {
        Map<String, Answer> beside = new TreeMap<>();
        if (sheet.state() != SheetState.WITHDRAWN) {
            beside.putAll(sheet.answers());
            beside.putAll(sheet.aside());
            beside.keySet().removeAll(counted.keySet());
        }
        return beside;
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
