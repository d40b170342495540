package it.sportello.bench;

import io.micronaut.runtime.server.EmbeddedServer;
import it.sportello.office.staff.Passwords;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.people.loading.BringList;
import it.sportello.people.loading.Load;
import it.sportello.people.loading.LoadState;
import it.sportello.people.loading.Loads;
import it.sportello.people.loading.sheets.ReadSheet;
import it.sportello.people.loading.sheets.Sheet;
import it.sportello.people.records.Origin;
import it.sportello.platform.ids.Ids;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The office's figures: a person's page among very many, a long list let in, what the journal weighs. */
final class PeopleBench {

    static final int MANY = 1_000_000;
    static final int LISTED = 100_000;
    private static final Duration FILLING = Duration.ofMinutes(10);
    private static final int LOOKS = 300;
    private static final int WARM = 30;
    private static final String PASSWORD = "quattro cavalli blu";

    private static final List<String> SYLLABLES = List.of("Ba", "Ca", "De", "Fo", "Gu", "La", "Mo", "Ni", "Pe", "Ra", "Se", "Ta", "Ve", "Zu",
            "Bru", "Cri", "Dra", "Fre", "Gra", "Pro", "Tra", "Scu", "Spa", "Sto");
    private static final List<String> GIVEN = List.of("Ada", "Anna", "Bruno", "Carla", "Dario", "Elena", "Fabio", "Gaia", "Ivo", "Lara",
            "Marco", "Nina", "Omar", "Paola", "Rita", "Sara", "Teo", "Ugo", "Vera", "Zoe", "Amina", "Jorge", "Li", "Nadia", "Pawel");

    private final Consumer<Figure> add;

    PeopleBench(Consumer<Figure> add) {
        this.add = add;
    }

    /** The filling is outside the figure. When ten minutes do not do for all, the figure says how many there were. */
    void page(int people) throws Exception {
        try (Desk desk = new Desk(false, 0)) {
            long began = System.nanoTime();
            int filled = new Crowd(desk.context).fill(people, FILLING);
            long seconds = (System.nanoTime() - began) / 1_000_000_000L;
            String crowd = "%,d people and %,d messages".formatted(filled, (long) filled * Crowd.MESSAGES);
            List<Double> took = looks(desk, filled);
            add.accept(Figure.atMost("a person's page p95", Bench.p95(took), "ms", 100, crowd + " stored, filled in " + seconds + " s"
                    + (filled < people ? ": fewer than the " + "%,d".formatted(people) + " asked for, ten minutes were over" : "")));
        }
    }

    private static List<Double> looks(Desk desk, int people) throws Exception {
        desk.context.getBean(StaffMembers.class).add(new StaffMember(desk.context.getBean(Ids.class).next(), "Anna", "anna@ente.example",
                Role.ADMINISTRATOR, List.of(), desk.context.getBean(Passwords.class).hash(PASSWORD), false, true, List.of(), 1));
        URI base = desk.context.getBean(EmbeddedServer.class).getURI();
        HttpClient http = HttpClient.newHttpClient();
        HttpResponse<Void> entered = http.send(HttpRequest.newBuilder(base.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString("email=anna%40ente.example&csrfToken=&password="
                        + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8))).build(), HttpResponse.BodyHandlers.discarding());
        // by hand: they are for HTTPS alone
        String cookies = entered.headers().allValues("set-cookie").stream().map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        Random random = new Random(1);
        List<Double> took = new ArrayList<>();
        for (int n = 0; n < WARM + LOOKS; n++) {
            long began = System.nanoTime();
            HttpResponse<String> page = http.send(HttpRequest.newBuilder(base.resolve("/people/" + Crowd.id(random.nextInt(people))))
                    .header("Accept", "text/html").header("Cookie", cookies).build(), HttpResponse.BodyHandlers.ofString());
            if (page.statusCode() != 200 || !page.body().contains("Persona Prova")) {
                throw new IllegalStateException("no page of a person: " + page.statusCode());
            }
            if (n >= WARM) {
                took.add((System.nanoTime() - began) / 1e6);
            }
        }
        return took;
    }

    /** As many lists as it takes: one holds twenty thousand people. */
    void load(int people) throws Exception {
        try (Desk desk = new Desk(false, 0)) {
            Peak peak = Peak.of(() -> {
                for (int from = 0; from < people; from += Sheet.MOST_LINES) {
                    list(desk, from, Math.min(people, from + Sheet.MOST_LINES));
                }
            });
            String lists = "%,d people, lists of %,d at most".formatted(people, Sheet.MOST_LINES);
            add.accept(Figure.stated("load of people", people / peak.seconds(), "people/s", lists + ", %.0f s in all".formatted(peak.seconds())));
            add.accept(Figure.stated("heap growth while loading people", peak.megabytes(), "MB", lists + ", garbage included"));
        }
    }

    private static void list(Desk desk, int from, int to) throws InterruptedException {
        String csv = "Cognome;Nome;Cellulare\n" + IntStream.range(from, to)
                .mapToObj(n -> "%s;%s;333%07d".formatted(family(n), GIVEN.get(n % GIVEN.size()), n)).collect(Collectors.joining("\n"));
        Sheet sheet = ((ReadSheet.Result.Read) ReadSheet.read(csv.getBytes(StandardCharsets.UTF_8))).sheet();
        BringList bring = desk.context.getBean(BringList.class);
        Loads loads = desk.context.getBean(Loads.class);
        Load load = bring.bring(sheet, "PROVA", "misura", null, Origin.Basis.PUBLIC_TASK, "anna");
        bring.letIn(loads.find(load.id()).orElseThrow());
        while (loads.find(load.id()).orElseThrow().state() != LoadState.DONE) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        if (loads.find(load.id()).orElseThrow().tally().added() != to - from) {
            throw new IllegalStateException("not all were let in: " + loads.find(load.id()).orElseThrow().tally());
        }
    }

    /** Some thousands of surnames, as a region has. */
    private static String family(int n) {
        return SYLLABLES.get(n % SYLLABLES.size()) + SYLLABLES.get(n / SYLLABLES.size() % SYLLABLES.size())
                + SYLLABLES.get(n / 7 % SYLLABLES.size()).toLowerCase(Locale.ITALIAN) + "i";
    }

    /** The same broadcast with and without a journal, in turn, after one that is not counted: the better of two each. */
    void journal(int people) throws Exception {
        dispatch(Math.min(people, 1_000), false);
        double without = dispatch(people, true);
        double with = dispatch(people, false);
        without = Math.max(without, dispatch(people, true));
        with = Math.max(with, dispatch(people, false));
        add.accept(new Figure("dispatch with the journal", with, "messages/s", Double.NaN, false, without,
                "floor: the same without a journal; it weighs %.0f %%".formatted(100 * (1 - with / without))));
    }

    private static double dispatch(int people, boolean silent) throws Exception {
        try (Desk desk = new Desk(false, people, silent)) {
            desk.broadcast();
            desk.untilBulk(people, 120);
            List<Long> sent = desk.bulk();
            return sent.size() / ((sent.getLast() - sent.getFirst()) / 1e9);
        }
    }
}
