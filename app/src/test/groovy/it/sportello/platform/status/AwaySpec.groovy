package it.sportello.platform.status

import com.fasterxml.jackson.databind.ObjectMapper
import com.mongodb.client.MongoClient
import io.micronaut.health.HealthStatus
import io.micronaut.management.health.indicator.HealthIndicator
import io.micronaut.management.health.indicator.HealthResult
import it.sportello.Desk
import it.sportello.bots.channels.telegram.FakeAnswer
import it.sportello.bots.channels.telegram.FakeBotApi
import it.sportello.bots.messaging.Channel
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.OutboundMessage
import it.sportello.bots.messaging.Urn
import it.sportello.office.offices.Offices
import it.sportello.office.offices.Remit
import it.sportello.office.offices.SampleOffices
import it.sportello.office.staff.Role
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.due.Due
import it.sportello.platform.due.DueHandler
import it.sportello.platform.rates.Lane;
import it.sportello.platform.time.MovableClock
import it.sportello.platform.time.Rome
import it.sportello.talk.broadcasts.Spending
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Floor;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.conversations.MessageState;
import it.sportello.talk.conversations.TurnTaken;
import it.sportello.talk.delivery.Brake
import it.sportello.talk.lines.Lines
import it.sportello.talk.templates.LearnStanding
import it.sportello.talk.templates.TemplateStanding
import it.sportello.talk.templates.TemplateState
import it.sportello.talk.templates.TemplateStandings
import it.sportello.bots.messaging.adapter.TemplateApprovals.Category
import reactor.core.publisher.Mono
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise
import spock.util.concurrent.PollingConditions

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration
import java.time.YearMonth
import java.util.concurrent.CountDownLatch

/** Whatever does not work is named above every page of staff: what, since when, what waits; and is gone when it is over. */
@Stepwise
class AwaySpec extends Specification {

    static final OFFICE = SampleOffices.cagliari().code()

    @Shared National national = new National()
    @Shared Slow slow = new Slow()
    @Shared Held held = new Held()
    @Shared @AutoCleanup FakeBotApi telegram = FakeBotApi.start()
    @Shared @AutoCleanup Desk desk = new Desk(['telegram.token': '700000001:prova', 'telegram.api.url': telegram.url()], national, slow, held)
    @Shared operator
    @Shared elsewhere
    @Shared soon = new PollingConditions(timeout: 20)

    def setupSpec() {
        desk.bean(Offices).save(SampleOffices.cagliari())
        slow.clock = desk.bean(MovableClock)
        operator = desk.as(Role.OPERATOR, [OFFICE])
        elsewhere = desk.as(Role.MANAGER, ['I452C000001'])
    }

    def cleanup() { telegram.well() }

    def "while all works no page says anything"() {
        expect:
        ['/', '/people', '/vacancies'].every { away(it).empty }
        operator.get('/away').page.text().contains('Funziona tutto')
    }

    def "a provider that takes nothing: since when, how many wait, what people are told"() {
        given:
        telegram.when('sendMessage', FakeAnswer.error(502, 'Bad Gateway'))

        when:
        5.times { send("m$it") }

        then:
        shown("Telegram non prende i nostri messaggi. Succede dalle \\d\\d:\\d\\d. Aspettano 5 messaggi. Partono da soli quando torna.")
        ['/people', '/vacancies', '/broadcasts', '/account'].every { away(it).contains('Telegram non prende') }
        operator.get('/away').page.text().contains('Puoi scriverci da un altro canale')
        desk.visitor().get('/status').page.text().contains('Telegram: non funziona.')

        when: 'somebody whose answer waits there writes by SMS, twice'
        waitsOnTelegram('ada', Urn.of('telegram:4002'), Urn.of('tel:+393331112222'))
        2.times { time ->
            hears('tel:+393331112222', 'menu')
            soon.eventually { assert told('ada').count { it.contains('Cosa vuoi fare?') } == time + 1 }
        }

        then: 'they are told once'
        told('ada').count { it.contains('Il servizio su Telegram ora non funziona. Ti scriviamo qui.') } == 1

        when:
        telegram.well()
        send('m0')

        then:
        gone()
    }

    def "the brake"() {
        when:
        desk.bean(Brake).press('anna')

        then:
        shown('Il freno è tirato: gli invii sono fermi. Succede dalle \\d\\d:\\d\\d. .*quando qualcuno toglie il freno.*')
        operator.get('/away').page.text().contains('quello che hai chiesto resta salvo')

        when:
        desk.bean(Brake).release('anna')

        then:
        gone()
    }

    def "a template that Meta stopped"() {
        when:
        meta(TemplateState.PAUSED)

        then:
        shown('Modello WhatsApp «offerta_lavoro» \\(it\\): Meta lo ha fermato. Succede dalle \\d\\d:\\d\\d. .*un altro canale.*')
        !desk.visitor().get('/status').page.text().contains('offerta_lavoro')

        when:
        meta(TemplateState.APPROVED)

        then:
        gone()
    }

    def "a cap of the month is told to who works for that office, until it is raised"() {
        given:
        def spending = desk.bean(Spending)
        def month = YearMonth.from(desk.bean(MovableClock).instant().atZone(Rome.ZONE))
        def cap = SampleOffices.cagliari().remit().monthlyCapCents()

        when:
        assert spending.take(OFFICE, month, cap * 10, cap * 10)
        assert !spending.take(OFFICE, month, 70, cap * 10)
        spending.lacked(OFFICE, month, 70)

        then:
        shown('.*il tetto di spesa del mese è raggiunto. Succede dalle .*')
        elsewhere.get('/').page.select('.sp-away').empty

        when:
        def office = desk.bean(Offices).find(OFFICE).get()
        desk.bean(Offices).save(new it.sportello.office.offices.Office(office.code(), office.name(), office.seat(), office.desk(),
                new Remit(office.remit().towns(), cap + 100, office.remit().verified()), office.version()))

        then:
        gone()
    }

    def "an archive that takes two seconds to answer"() {
        when:
        slow.seconds = 2

        then:
        shown("L'archivio è lento: pagine e risposte possono tardare. Succede .*")

        when:
        slow.seconds = 0

        then:
        gone()
    }

    def "work that is late, with how much of it there is"() {
        when:
        desk.bean(Due).now(Held.KIND, 'x')

        then:
        soon.eventually { assert held.asked.count == 0 }

        when:
        later(Duration.ofMinutes(6))

        then:
        shown('Promemoria, riepiloghi e altri lavori sono in ritardo. Succede .* Aspetta 1 lavoro.')

        when:
        held.go.countDown()

        then:
        gone()
    }

    def "what any slice declares, such as a national system, and of many the first three"() {
        when:
        national.away = ['SIISL', 'INPS', 'ANPR', 'SPID']

        then:
        shown('SIISL non risponde. .* INPS non risponde. .* ANPR non risponde. .* Vedi tutto: 1 in più')
        operator.get('/away').page.select('h2').eachText().contains('SPID non risponde.')
        operator.get('/away').page.text().contains('Aspettano 3 richieste.')

        when:
        national.away = []

        then:
        gone()
    }

    def "without the archive nobody can be signed in: the page of the fault says what to do, and so does the public one"() {
        when:
        desk.bean(MongoClient).close()

        then:
        soon.eventually {
            assert operator.get('/people').page.select('.sp-away').text().contains('Riprova tra qualche minuto')
            assert desk.visitor().get('/status').page.text().contains('Pagine e risposte: non funziona.')
        }
    }

    private String away(String path = '/') { operator.get(path).page.select('.sp-away').text() }

    /** As soon as what works is looked at again, a few seconds later by the clock. */
    private boolean shown(String words) {
        later(Duration.ofSeconds(6))
        soon.eventually { assert (away() - ' Che cosa diciamo alle persone').matches(words) }
        true
    }

    private boolean gone() {
        later(Duration.ofSeconds(6))
        soon.eventually { assert away().empty }
        true
    }

    private void later(Duration time) { desk.bean(MovableClock).advance(time) }

    private void send(String id) {
        desk.bean(Lines).send(OutboundMessage.of(id, Urn.of('telegram:4001'), Content.text('Prova')), line())
    }

    private Channel line() { desk.bean(Lines).of('telegram').first() }

    /** Somebody whom we answered by Telegram, where nothing leaves, and who has a telephone too. */
    private void waitsOnTelegram(String id, Urn telegram, Urn phone) {
        def now = desk.bean(MovableClock).instant()
        [(telegram): line().id(), (phone): 'sim-sms'].each { urn, line -> desk.bean(Addresses).heard(urn, line, now, id) }
        desk.bean(Contacts).add(Contact.newcomer(id, telegram, now).withUrns([telegram, phone]).withLanguage('it').withAge(Contact.Age.ADULT))
        desk.bean(Conversations).turn(id, 'given') {
            new TurnTaken('given', null, Floor.bot(now), null, 0, [new Message(id + '.1', 1, Message.From.SPORTELLO, now, line().id(), telegram,
                    Content.text('Ecco le offerte.'), Lane.REPLY, null, MessageState.QUEUED, null, null, null, null, 0)], now)
        }
    }

    private void hears(String address, String words) {
        def said = new ObjectMapper().writeValueAsString([id: UUID.randomUUID().toString(), urn: address, kind: 'typed', text: words, name: 'Ada', language: 'it'])
        def request = HttpRequest.newBuilder(desk.url.resolve('/hooks/simulator')).header('Content-Type', 'application/json')
                .POST(HttpRequest.BodyPublishers.ofString(said)).build()
        assert HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200
    }

    private List<String> told(String id) { desk.bean(Conversations).of(id).latest().findAll { it.ours() }*.content()*.text() }

    private void meta(TemplateState state) {
        def standing = desk.bean(TemplateStandings).find('offerta_lavoro', 'it').orElse(TemplateStanding.unknown('offerta_lavoro', 'it', 'HX1'))
        assert desk.bean(LearnStanding).learn(standing, 'HX1', new TemplateStanding.State(state, Category.UTILITY, null), null) instanceof LearnStanding.Result.Learnt
    }

    static class National implements StatusPart {
        List<String> away = []

        @Override
        List<StatusPart.Part> parts() {
            away.collect { StatusPart.Part.away(it, 'La tua richiesta è salva.', new StatusPart.Trouble("$it non risponde.", null, 'Aspettano 3 richieste.', null)) }
        }
    }

    /** Time goes by while it is asked. */
    static class Slow implements HealthIndicator {
        MovableClock clock
        int seconds = 0

        @Override
        org.reactivestreams.Publisher<HealthResult> getResult() {
            Mono.fromSupplier {
                if (seconds) { clock.advance(Duration.ofSeconds(seconds)) }
                HealthResult.builder('slow', HealthStatus.UP).build()
            }
        }
    }

    static class Held implements DueHandler {
        static final KIND = 'test-held'
        final CountDownLatch asked = new CountDownLatch(1)
        final CountDownLatch go = new CountDownLatch(1)

        @Override
        String kind() { KIND }

        @Override
        void handle(String ref) {
            asked.countDown()
            go.await()
        }
    }
}
