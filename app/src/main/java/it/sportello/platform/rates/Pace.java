package it.sportello.platform.rates;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The pace of one sender. {@link #await} returns when the message may go: the n-th grant comes at least a full window after
 * the (n - limit)-th, so no window of one second ever holds more than the limit; of those who wait, the first lane goes
 * first; BULK leaves a sixth of the rate to the others. Threads are virtual: waiting costs nothing.
 * <p>
 * It measures real time, whatever the service's clock says: the provider's second is a real one.
 */
public final class Pace {

    /** Two messages may travel at different speeds on a busy machine. */
    private static final long QUARTER = Duration.ofMillis(250).toNanos();
    private static final long WINDOW = Duration.ofSeconds(1).toNanos() + QUARTER;
    private static final Duration ANOTHER_DRAWS = Duration.ofMillis(20);
    private static final int REMEMBERED_CHATS = 50_000;

    private final long[] grants;
    private final int bulkGap;
    private final long chatGap;
    private final int[] waiting = new int[Lane.values().length];
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Long> chats = new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED_CHATS;
        }
    };
    private final LongSupplier nanos;
    private final Sleep sleep;
    private final Share share;
    private long granted;
    private long pausedUntil;
    private int drawn;
    private long drawnFrom;
    private long drawnUntil;
    private boolean drawing;

    /**
     * @param perSecond grants in one second (messages, or SMS segments); 0 for no limit at all
     * @param chatGap   shortest time between two grants to the same person
     * @param share     what other processes use of the same rate
     */
    public Pace(int perSecond, Duration chatGap, Share share) {
        this(perSecond, chatGap, share, System::nanoTime, Condition::awaitNanos);
    }

    /** @param nanos what time it is; @param sleep how it is waited for: a spec brings its own of both */
    Pace(int perSecond, Duration chatGap, Share share, LongSupplier nanos, Sleep sleep) {
        this.share = share;
        this.drawnFrom = nanos.getAsLong();
        this.drawnUntil = drawnFrom;
        this.nanos = nanos;
        this.sleep = sleep;
        this.pausedUntil = nanos.getAsLong();
        this.grants = new long[perSecond];
        this.bulkGap = Math.max(1, perSecond / 6);
        this.chatGap = perSecond == 0 ? 0 : chatGap.toNanos();
    }

    /**
     * Waits for its turn.
     *
     * @param cost grants it takes: the segments of an SMS, 1 elsewhere
     * @param chat the person written to
     */
    public void await(Lane lane, int cost, String chat) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long free = wait(lane, cost, chat); free > 0 || lacks(cost); free = wait(lane, cost, chat)) {
                if (free > 0 || drawing) {
                    sleep(free > 0 ? free : ANOTHER_DRAWS.toNanos(), lane, chat);
                } else {
                    draw(cost);
                }
            }
            take(cost, chat);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The shortest time between two grants, when {@code perSecond} leave in one window. */
    public static Duration interval(int perSecond) {
        return Duration.ofNanos(perSecond == 0 ? 0 : WINDOW / perSecond);
    }

    /** What was drawn and not used in its time is gone: many processes that used theirs late would together be too fast. */
    private boolean lacks(int cost) {
        if (nanos.getAsLong() > drawnUntil) {
            drawn = 0;
        }
        return drawn < Math.min(cost, grants.length);
    }

    /** A few at a time: the others wait at most as long as those take. The lock is let go meanwhile. */
    private void draw(int cost) {
        int most = Math.max(cost, burst(grants.length));
        long delay = 0;
        boolean given = false;
        drawing = true;
        lock.unlock();
        try {
            delay = share.draw(most).toNanos();
            given = true;
        } finally {
            lock.lock();
            drawing = false;
            if (given) {
                drawn += most;
                drawnFrom = nanos.getAsLong() + delay;
                drawnUntil = drawnFrom + Math.max(QUARTER, most * interval(grants.length).toNanos());
            }
            changed.signalAll();
        }
    }

    /** Who waits for a person of their own keeps nobody else back. */
    private void sleep(long free, Lane lane, String chat) throws InterruptedException {
        int queued = chatFree(chat, nanos.getAsLong()) > nanos.getAsLong() ? 0 : 1;
        waiting[lane.ordinal()] += queued;
        try {
            sleep.on(changed, free);
        } finally {
            waiting[lane.ordinal()] -= queued;
        }
    }

    private long chatFree(String chat, long now) {
        Long last = chats.get(chat);
        return last == null ? now : last + chatGap;
    }

    /** How many may be made ready to leave together: a tenth of what a second allows, all when there is no limit. */
    public int burst(int most) {
        return grants.length == 0 ? most : Math.clamp(grants.length / 10, 1, most);
    }

    /** How many leave in two seconds: no more are decided on together, so that a brake is felt at once on a slow sender too. */
    public int window(int most) {
        return grants.length == 0 ? most : Math.clamp(2L * grants.length, 1, most);
    }

    /** Nothing leaves this sender for so long: the provider said so. */
    public void pause(Duration length) {
        hold(() -> pausedUntil = Math.max(pausedUntil, nanos.getAsLong() + length.toNanos()));
    }

    /** Nothing leaves for this person for so long; others go on. */
    public void pause(String chat, Duration length) {
        hold(() -> chats.merge(chat, nanos.getAsLong() + length.toNanos() - chatGap, Math::max));
    }

    private void hold(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    /** Nanoseconds to wait before this may go, 0 when it may go now. */
    private long wait(Lane lane, int cost, String chat) {
        long now = nanos.getAsLong();
        long until = Math.max(Math.max(pausedUntil, drawnFrom), chatFree(chat, now));
        if (grants.length > 0) {
            int spare = lane == Lane.BULK ? bulkGap : 0;
            int needed = Math.min(cost, grants.length - spare) + spare;
            // the grant that must be a window old: the one that stands where the last of ours would come to stand
            if (granted + needed > grants.length) {
                until = Math.max(until, grants[(int) ((granted + needed - 1) % grants.length)] + WINDOW);
            }
        }
        for (int first = 0; first < lane.ordinal(); first++) {
            if (waiting[first] > 0 && until <= now && pausedUntil <= now && grants.length > 0) {
                return Duration.ofMillis(5).toNanos();
            }
        }
        return Math.max(0, until - now);
    }

    private void take(int cost, String chat) {
        long now = nanos.getAsLong();
        for (int i = 0; i < Math.min(cost, grants.length); i++) {
            grants[(int) (granted++ % grants.length)] = now;
        }
        drawn -= Math.min(cost, grants.length);
        if (chatGap > 0) {
            chats.put(chat, now);
        }
    }

    /** Waits at most so long for a change, the lock let go meanwhile. */
    interface Sleep {
        void on(Condition changed, long nanos) throws InterruptedException;
    }
}
