package it.sportello.bench;

import it.sportello.ask.questionnaires.Given;
import it.sportello.ask.questionnaires.Opening;
import it.sportello.ask.questionnaires.OwnSheets;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.dialogue.Event;
import it.sportello.bots.dialogue.Input;
import it.sportello.bots.dialogue.Reply;
import it.sportello.bots.dialogue.Session;
import it.sportello.bots.dialogue.Turn;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Addresses;
import it.sportello.platform.time.MovableClock;
import it.sportello.talk.flows.Flows;
import it.sportello.talk.flows.PlayFlow;
import it.sportello.talk.flows.Player;
import it.sportello.talk.flows.publishing.Standings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What an answer to the sheet before the interview costs: to the engine, to the whole service, and among ten sheets or ten thousand. */
final class AnswersBench {

    private static final String FLOW = "scheda";
    /** Those of somebody who works and is not looking for another job, in order. */
    private static final List<String> WORDS = List.of("comincia", "Cagliari", "1/2/1980", "4", "1", "cuoco", "3", "cuoco", "1", "1", "1",
            "1 2", "1", "1", "1 2", "1", "1 2");
    private static final int ANSWERS = WORDS.size() - 1;
    private static final int FEW = 10;
    private static final int MANY = 10_000;
    private static final int PEOPLE = 200;
    private static final int ROUNDS = 20;
    private static final int A_ROUND = 100;

    private final Consumer<Figure> add;

    AnswersBench(Consumer<Figure> add) {
        this.add = add;
    }

    void measure() throws Exception {
        try (Desk desk = new Desk(false, 0)) {
            engine(desk.context.getBean(Flows.class).named(FLOW).orElseThrow());
            service(desk);
        }
        growing();
    }

    private void engine(Flow flow) {
        Instant now = Instant.parse("2026-11-23T09:00:00Z");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (System.nanoTime() < until) {
            through(flow, now);
        }
        int answers = 0;
        long began = System.nanoTime();
        while (System.nanoTime() - began < TimeUnit.SECONDS.toNanos(3)) {
            answers += through(flow, now);
        }
        add.accept(Figure.stated("answers through the engine alone", answers / ((System.nanoTime() - began) / 1e9), "answers/s", "one thread, " + FLOW));
    }

    /** One person from the first question to the read-back. */
    private static int through(Flow flow, Instant now) {
        Turn turn = answered(flow, Dialogue.begin(flow, "misura", "it", Map.of(), now), now);
        int answers = 0;
        for (String words : WORDS) {
            turn = Dialogue.resume(flow, turn.session(), Input.Said.text("k", words), now);
            answers += kept(turn);
            while (turn.session().call() != null) {
                turn = answered(flow, turn, now);
                answers += kept(turn);
            }
        }
        if (answers != ANSWERS) {
            throw new IllegalStateException(answers + " answers at " + turn.session().node());
        }
        return answers;
    }

    private static int kept(Turn turn) {
        return (int) turn.events().stream().filter(Event.Kept.class::isInstance).count();
    }

    private static Turn answered(Flow flow, Turn turn, Instant now) {
        Event.Called called = (Event.Called) turn.events().getLast();
        Reply reply = called.name().equals("places.find") ? Reply.of("one", Map.of("place", "B354", "label", "Cagliari")) : Reply.of("open");
        return Dialogue.resume(flow, turn.session(), new Input.Answered(called.callId(), reply), now);
    }

    /** From the first hook to the last answer kept: each person writes what follows as soon as what went before is acknowledged. */
    private void service(Desk desk) throws InterruptedException {
        write(desk, 20_000_000, 20);
        long began = System.nanoTime();
        int answers = write(desk, 21_000_000, PEOPLE);
        double seconds = (System.nanoTime() - began) / 1e9;
        add.accept(Figure.stated("answers through the whole service", answers / seconds, "answers/s",
                PEOPLE + " people on Telegram, from hook to sheet, replies beside"));
    }

    private static int write(Desk desk, int first, int people) throws InterruptedException {
        List<Thread> writing = new ArrayList<>();
        for (int n = 0; n < people; n++) {
            int chat = first + n;
            writing.add(Thread.ofVirtual().start(() -> {
                desk.hook("/hooks/telegram", chat, chat * 100L, FLOW);
                for (int at = 0; at < WORDS.size(); at++) {
                    desk.hook("/hooks/telegram", chat, chat * 100L + at + 1, WORDS.get(at));
                }
            }));
        }
        for (Thread one : writing) {
            one.join();
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        for (int n = 0; n < people; n++) {
            while (answers(desk, first + n) < ANSWERS) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException(answers(desk, first + n) + " answers of " + ANSWERS);
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        return people * ANSWERS;
    }

    private static int answers(Desk desk, int chat) {
        return desk.context.getBean(Addresses.class).find(new Urn("telegram", Integer.toString(chat)))
                .flatMap(found -> desk.context.getBean(OwnSheets.class).open(FLOW, found.contact())).map(sheet -> sheet.answers().size()).orElse(0);
    }

    /** Two stores in one run, in turn: what the machine does meanwhile does it to both. */
    private void growing() throws Exception {
        try (Desk small = new Desk(false, 0); Desk large = new Desk(false, 0)) {
            fill(small, FEW);
            fill(large, MANY);
            List<Double> few = new ArrayList<>();
            List<Double> many = new ArrayList<>();
            for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
                double among = cost(small, FEW, round);
                double amongMany = cost(large, MANY, round);
                if (round >= 0) {
                    few.add(among);
                    many.add(amongMany);
                }
            }
            add.accept(new Figure("cost of an answer among 10,000 sheets", median(many) / median(few), "times", 1.2, true, 1,
                    "%.2f ms, among ten sheets %.2f ms; medians of %d rounds in turn".formatted(median(many), median(few), ROUNDS)));
            long began = System.nanoTime();
            long inside = large.context.getBean(Standings.class).of(FLOW).stream().mapToLong(Standings.Standing::people).sum();
            add.accept(Figure.stated("where everybody stands", (System.nanoTime() - began) / 1e9, "s", "%,d open sheets".formatted(inside)));
        }
    }

    private static void fill(Desk desk, int sheets) {
        Flow flow = desk.context.getBean(Flows.class).named(FLOW).orElseThrow();
        Sheets all = desk.context.getBean(Sheets.class);
        Instant now = desk.context.getBean(MovableClock.class).instant();
        for (int n = 0; n < sheets; n++) {
            Sheet sheet = Sheet.open(new Opening(person(n), FLOW, 1, flow.revision(), null, "it", "", now));
            all.open(sheet);
            all.change(sheet.id(), kept -> kept.answering("town", new Given("k", "comune", "B354", "Cagliari", "Cagliari", "sms", now, null))
                    .answering("born", new Given("k", "nascita", "1980-02-01", "01/02/1980", "1/2/1980", "sms", now, null)));
        }
    }

    /** The same question answered by many, in milliseconds for one. */
    private static double cost(Desk desk, int people, int round) {
        PlayFlow play = desk.context.getBean(PlayFlow.class);
        Flows.Begun begun = new Flows.Begun(desk.context.getBean(Flows.class).named(FLOW).orElseThrow(), Map.of("except", "education"));
        Random random = new Random(round);
        long took = 0;
        for (int n = 0; n < A_ROUND; n++) {
            String key = "r" + round + "x" + n;
            Player player = new Player(key, person(random.nextInt(people)), Urn.of("telegram:1"), "telegram", "it", null, null,
                    desk.context.getBean(MovableClock.class).instant());
            Session session = play.begin(begun, player).session();
            long began = System.nanoTime();
            PlayFlow.Played played = play.resume(session, Input.Said.text(key, "4"), player);
            took += System.nanoTime() - began;
            if (played.events().stream().noneMatch(Event.Kept.class::isInstance)) {
                throw new IllegalStateException("no answer at " + session.node());
            }
        }
        return took / 1e6 / A_ROUND;
    }

    private static String person(int n) {
        return "m%07d".formatted(n);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
