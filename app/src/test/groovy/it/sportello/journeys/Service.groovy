package it.sportello.journeys

import io.micronaut.context.ApplicationContext
import it.sportello.TestStore
import it.sportello.bots.dialogue.Reply
import it.sportello.bots.dialogue.lint.Catalogue
import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.adapter.Reading
import it.sportello.bots.messaging.inbound.Inbound
import it.sportello.office.calendar.QuietHours
import it.sportello.office.calendar.Verdict
import it.sportello.people.consent.Purpose
import it.sportello.platform.due.DueWork
import it.sportello.platform.time.MovableClock
import it.sportello.platform.time.Rome
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.talk.broadcasts.Active
import it.sportello.talk.broadcasts.Audience
import it.sportello.talk.broadcasts.drafts.Draft
import it.sportello.talk.broadcasts.drafts.DraftBroadcast
import it.sportello.talk.broadcasts.preview.PreviewBroadcast
import it.sportello.talk.broadcasts.running.Steer
import it.sportello.talk.conversations.Conversation
import it.sportello.talk.conversations.Conversations
import it.sportello.talk.conversations.MessageState
import it.sportello.talk.flows.Capability
import it.sportello.talk.flows.CapabilityTable
import it.sportello.talk.intake.Inbox
import it.sportello.talk.intake.Receive
import spock.util.concurrent.PollingConditions

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.util.concurrent.CopyOnWriteArrayList

/** The whole service but its web server, with a store in a folder of its own and a clock that stands still. */
class Service implements AutoCloseable {

    static final CATALOGUE = Catalogue.read('capabilities.yml', Service.getResourceAsStream('/flows/capabilities.yml').bytes)

    final Recorder recorder = new Recorder()
    final TestStore.HeldClock clock = new TestStore.HeldClock()
    /** What flows asked of slices and how they were answered: pairs of capability and outcome. */
    final List<List<String>> calls = new CopyOnWriteArrayList<>()
    private final Path data = Files.createTempDirectory('journeys')
    private final ApplicationContext context
    private int keys

    /** @param settings beside, or over, the usual ones */
    Service(Map<String, Object> settings = [:]) {
        context = ApplicationContext.builder('test').singletons(recorder).properties(['sportello.mode': 'test',
            'sportello.data': data.toString(), 'micronaut.server.port': -1, 'public.url': 'https://sportello.example'] + settings as Map<String, Object>).start()
        def field = MovableClock.getDeclaredField('system')
        field.accessible = true
        field.set(bean(MovableClock), clock)
        bean(CapabilityTable).@capabilities.replaceAll { name, real -> Capability.of(name, { call ->
            Reply reply = real.call(call)
            assert CATALOGUE.outcomes(name).containsKey(reply.outcome()) : "$name answered ${reply.outcome()}"
            if (!call.id().endsWith('/wish')) { calls << [name, reply.outcome()] }
            reply
        } as java.util.function.Function, real.needs()) }
    }

    def <T> T bean(Class<T> type) { context.getBean(type) }

    def <T> List<T> beans(Class<T> type) { context.getBeansOfType(type).toList() }

    Instant now() { clock.instant() }

    int next() { ++keys }

    /** Something comes in, and everything it causes has happened when this returns. */
    void hear(String line, Inbound inbound) {
        bean(Receive).accept(new Reading.Understood("k${next()}", line, inbound, null))
        settled(inbound.urn())
    }

    void later(Duration time) {
        clock.advance(time)
        bean(DueWork).tick()
    }

    /** Eleven o'clock of the next day on which we may write first, and all that it brings. */
    void morning() {
        def next = now().atZone(Rome.ZONE).toLocalDate().plusDays(1).atTime(11, 0).atZone(Rome.ZONE)
        while (bean(QuietHours).at(next.toInstant(), null) instanceof Verdict.Quiet) { next = next.plusDays(1) }
        later(Duration.between(now(), next.toInstant()))
        broadcastsOver()
    }

    /** The office tells everyone who asked for it with a notice. */
    void broadcast(String vacancy) {
        def audience = new Audience(Audience.SUBSCRIBERS, Contact.Audience.CITIZEN, [:], [] as Set)
        def draft = new Draft('B354C000001', vacancy, Purpose.VACANCIES, vacancy, [it: "Nuova offerta $vacancy".toString()], audience, null, false)
        def id = bean(DraftBroadcast).draft(draft, 'staff').broadcast().id()
        bean(PreviewBroadcast).preview(id, 1)
        bean(Steer).steer(id, Steer.Wish.START, 'staff')
        broadcastsOver()
    }

    private void broadcastsOver() {
        new PollingConditions(timeout: 30, delay: 0.05).eventually { assert bean(Active).all().empty }
    }

    void settled(Urn urn) {
        new PollingConditions(timeout: 30, delay: 0.02).eventually {
            assert bean(Inbox).size() == 0
            assert !conversation(urn) || conversation(urn).waiting().every { it.state() == MessageState.HELD }
        }
    }

    Contact person(Urn urn) {
        bean(Addresses).find(urn).flatMap { bean(Contacts).find(it.contact()) }.orElse(null)
    }

    Conversation conversation(Urn urn) {
        bean(Addresses).find(urn).flatMap { bean(Conversations).find(it.contact()) }.orElse(null)
    }

    @Override
    void close() {
        context.close()
        data.toFile().deleteDir()
    }
}
