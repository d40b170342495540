package it.sportello.ask.scores.rules;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.lint.FlowProblem;
import it.sportello.bots.dialogue.words.BrokenFlow;
import it.sportello.platform.time.Rome;
import it.sportello.talk.flows.publishing.Companion;
import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of a score, drafted and published with their questionnaire (ADR 16). What was kept is never changed: another file takes its
 * place, from a day that has not been yet.
 */
@Singleton
class RulesBeside implements Companion {

    private static final String FILE = "scores.yml";
    private static final String FROM = "from";
    private static final Pattern DATED = Pattern.compile("(?m)^from:\\h*\\S+");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);

    private final RuleFiles files;
    private final InstantSource clock;

    RulesBeside(RuleFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Map<String, String> beside(Flow flow) {
        List<RuleFile> all = files.of(flow.name());
        return FindRules.heldOn(all, today()).or(() -> all.stream().findFirst())
                .map(now -> fits(flow, now) ? now.text() : fitting(flow, all).map(this::fromToday).orElse(now.text()))
                .map(text -> Map.of(FILE, text)).orElse(Map.of());
    }

    /** Of those kept the latest, then what the release has beside it. */
    private static Optional<RuleFile> fitting(Flow flow, List<RuleFile> all) {
        Stream<RuleFile> shipped = Optional.ofNullable(ShippedRules.beside(flow.name())).map(bytes -> RuleFile.of(flow.name(), bytes, null)).stream();
        return Stream.concat(all.reversed().stream(), shipped).filter(file -> fits(flow, file)).findFirst();
    }

    /** The day alone is another: the rest stays as somebody wrote it. */
    private String fromToday(RuleFile file) {
        return DATED.matcher(file.text()).replaceFirst("from: '" + today() + "'");
    }

    private static boolean fits(Flow flow, RuleFile file) {
        return CheckRules.check(flow, ReadRules.read(file)).isEmpty();
    }

    @Override
    public List<FlowProblem> misfits(Flow flow, Map<String, String> draft) {
        try {
            List<RuleFile> all = new ArrayList<>(files.of(flow.name()));
            Optional<RuleFile> written = written(flow, draft, null, all);
            List<FlowProblem> problems = new ArrayList<>();
            written.ifPresent(file -> {
                if (file.from().isBefore(today())) {
                    problems.add(problem(flow, FROM, "è un giorno passato: scrivi da quando valgono le regole nuove, oggi o dopo"));
                }
                all.removeIf(one -> one.hash().equals(file.hash()));
                all.add(file);
            });
            String own = written.map(RuleFile::hash).orElse("");
            FindRules.fromNowOn(all, today()).forEach(file -> CheckRules.check(flow, ReadRules.read(file)).forEach(problem -> problems.add(
                    file.hash().equals(own) || written.isEmpty() ? problem : problem(flow, problem.node(), "nelle regole che valgono dal " + DAY.format(file.from()) + " "
                            + problem.what()))));
            return problems.stream().distinct().toList();
        } catch (BrokenFlow broken) {
            return List.of(new FlowProblem(broken.file(), broken.node(), broken.what()));
        }
    }

    private static FlowProblem problem(Flow flow, String place, String what) {
        return new FlowProblem(flow.name() + "/" + FILE, place, what);
    }

    /** What the draft has, where it is other than what holds now, and than what was kept last to hold later. */
    private Optional<RuleFile> written(Flow flow, Map<String, String> draft, RuleFile.Change by, List<RuleFile> all) {
        if (all.isEmpty() || !draft.containsKey(FILE)) {
            return Optional.empty();
        }
        RuleFile file = RuleFile.of(flow.name(), draft.get(FILE).getBytes(StandardCharsets.UTF_8), by);
        return Stream.concat(FindRules.heldOn(all, today()).stream(), Stream.of(all.getLast())).anyMatch(one -> one.hash().equals(file.hash()))
                ? Optional.empty() : Optional.of(file);
    }

    @Override
    public List<String> changes(Flow flow, Map<String, String> draft) {
        return written(flow, draft, null, files.of(flow.name())).map(RulesBeside::words).stream().toList();
    }

    @Override
    public void keep(Flow flow, Map<String, String> draft, String by, String reason) {
        written(flow, draft, new RuleFile.Change(by, reason, clock.instant()), files.of(flow.name())).ifPresent(files::keep);
    }

    @Override
    public List<Kept> kept(String flow) {
        return files.of(flow).reversed().stream().filter(file -> file.by() != null)
                .map(file -> new Kept(words(file), file.by().by(), file.by().reason(), file.by().at())).toList();
    }

    private static String words(RuleFile file) {
        return "Le regole del punteggio, dal " + DAY.format(file.from()) + ".";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Rome.ZONE);
    }
}
