package it.sportello.platform.due

import io.micronaut.context.BeanProvider
import it.sportello.TestStore

import java.time.Instant
import java.util.stream.Stream

/**
 * Due work over a {@link TestStore}, done when the spec says so:
 * <pre>
 * def due = new TestDue(testStore)
 * def send = new SendChunk(..., due)
 * due.handlers << send
 * testStore.clock.advance(Duration.ofMinutes(5))
 * due.tick()
 * </pre>
 */
class TestDue implements Due {

    final List<DueHandler> handlers = []
    private final DueBuckets promises
    private final DueWork work

    TestDue(TestStore store) {
        def buckets = new Buckets(store)
        promises = new DueBuckets(buckets, store.clock)
        def provider = new BeanProvider<DueHandler>() {
            @Override
            DueHandler get() { handlers.first() }

            @Override
            Stream<DueHandler> stream() { handlers.stream() }
        }
        work = new DueWork(buckets, new Hands(promises, buckets, store.clock, provider), store.clock, store.ids)
    }

    @Override
    void at(String kind, String ref, Instant when) {
        promises.open() // the spec may have cleared the store since
        promises.at(kind, ref, when)
    }

    @Override
    void now(String kind, String ref) {
        promises.open()
        promises.now(kind, ref)
    }

    /** Does all that is due now. */
    void tick() { work.tick() }
}
