package it.sportello.jobs.adverts

import it.sportello.Desk
import it.sportello.bots.channels.telegram.FakeAnswer
import it.sportello.bots.channels.telegram.FakeBotApi
import it.sportello.jobs.vacancies.CloseVacancy
import it.sportello.jobs.vacancies.DraftVacancy
import it.sportello.jobs.vacancies.Offers
import it.sportello.jobs.vacancies.PublishVacancy
import it.sportello.jobs.vacancies.ReviseVacancy
import it.sportello.jobs.vacancies.Vacancies
import it.sportello.jobs.vacancies.Vacancy
import it.sportello.jobs.vacancies.VerifyVacancy
import it.sportello.jobs.vacancies.WithdrawVacancy
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.office.staff.Role
import it.sportello.people.contacts.Contact
import it.sportello.platform.time.MovableClock
import it.sportello.talk.delivery.Brake
import it.sportello.talk.delivery.PostPublicly
import it.sportello.talk.lines.PublicChannel
import it.sportello.talk.lines.PublicChannels
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

import java.nio.file.Path
import java.time.Duration
import java.time.LocalDate

/** The whole service and Telegram's rules: what a vacancy's life looks like on the public channels of its office. */
class PublicChannelsSpec extends Specification {

    static final OFFICE = 'B354C000001'
    static final JOBS = '@cpi_cagliari_offerte'
    static final FIRMS = '@cpi_cagliari_aziende'

    @Shared @TempDir Path data
    @Shared @AutoCleanup FakeBotApi telegram = FakeBotApi.start()
    @Shared @AutoCleanup Desk desk
    @Shared operator
    @Shared String email
    @Shared int forms = 0
    def soon = new PollingConditions(timeout: 30, delay: 0.1)

    def setupSpec() {
        open()
        desk.bean(Offices).save(SampleOffices.cagliari())
        channels().put(new PublicChannel(JOBS, OFFICE, Contact.Audience.CITIZEN))
        channels().put(new PublicChannel(FIRMS, OFFICE, Contact.Audience.COMPANY))
    }

    private void open(String limits = 'off') {
        desk = new Desk('telegram.token': '700000001:prova', 'telegram.api.url': telegram.url(), 'sportello.limits': limits,
                'sportello.data': data.toString())
        enter()
    }

    /** Somebody of the office at the desk, after a restart the same. */
    private void enter() {
        email = email ?: desk.account(Role.OPERATOR, [OFFICE]).email()
        operator = desk.visitor()
        assert operator.post('/login', [email: email, password: Desk.PASSWORD]).status == 303
    }

    def setup() {
        telegram.well()
        telegram.forget()
    }

    private PublicChannels channels() { desk.bean(PublicChannels) }

    private Vacancy published(Map with = [:]) {
        def until = LocalDate.now().plusDays(20)
        def drafted = desk.bean(DraftVacancy).draft(Offers.offer([until: until] + with), 'CA', "modulo-${++forms}").vacancy()
        desk.bean(VerifyVacancy).verify(drafted.code(), 1, 'op')
        desk.bean(PublishVacancy).publish(drafted.code(), 2).vacancy()
    }

    private Vacancy now(Vacancy vacancy) { desk.bean(Vacancies).byCode(vacancy.code()).get() }

    private AdvertState state(Vacancy vacancy) {
        desk.bean(Adverts).of(vacancy.code()).find { it.channel() == JOBS }?.state()
    }

    private void becomes(Vacancy vacancy, AdvertState wanted) {
        soon.eventually { assert state(vacancy) == wanted }
    }

    private List<FakeBotApi.Sent> sentTo(String channel, Vacancy vacancy) {
        telegram.sent().findAll { it.chat() == channel && it.text().contains("${vacancy.code()},") }
    }

    private void later(Duration time) { desk.bean(MovableClock).advance(time) }

    private String page(Vacancy vacancy) { operator.get("/vacancies/${vacancy.code()}/adverts").page.select('main').text() }

    def "a published vacancy goes to the channel of its office once, with a button into the private chat"() {
        when:
        def vacancy = published(title: 'Pizzaiola o pizzaiolo')
        becomes(vacancy, AdvertState.POSTED)

        then:
        sentTo(JOBS, vacancy).size() == 1
        sentTo(FIRMS, vacancy).empty
        with(telegram.shown(JOBS, sentTo(JOBS, vacancy).first().id())) {
            it.path('text').asText().startsWith('Pizzaiola o pizzaiolo, Cagliari')
            it.path('reply_markup').toString().contains("https://t.me/cpi_prova_bot?start=v_${vacancy.code()}")
            it.path('reply_markup').toString().contains('Candidati in privato')
        }
        page(vacancy).contains("$JOBS Pubblicata")
        operator.get("/vacancies/${vacancy.code()}").page.select("a[href=/vacancies/${vacancy.code()}/adverts]").text() == 'Canali pubblici'
    }

    def "when it is #end, its message says so and the button is gone"() {
        given:
        def vacancy = published()
        becomes(vacancy, AdvertState.POSTED)
        def number = sentTo(JOBS, vacancy).first().id()

        when:
        ending(desk, vacancy)
        becomes(vacancy, AdvertState.ENDED)

        then:
        telegram.shown(JOBS, number).path('text').asText().startsWith('CHIUSA')
        telegram.shown(JOBS, number).path('reply_markup').missingNode
        sentTo(JOBS, vacancy).size() == 1

        where:
        end         | ending
        'closed'    | { house, known -> house.bean(CloseVacancy).close(known.code(), 3, null) }
        'withdrawn' | { house, known -> house.bean(WithdrawVacancy).withdraw(known.code(), 3) }
    }

    def "when it is corrected, its message is corrected and keeps the button"() {
        given:
        def vacancy = published(title: 'Cuoco')
        becomes(vacancy, AdvertState.POSTED)
        def number = sentTo(JOBS, vacancy).first().id()

        when:
        desk.bean(ReviseVacancy).revise(vacancy.code(), 3, Offers.offer(title: 'Cuoca o cuoco', until: LocalDate.now().plusDays(20)))

        then:
        soon.eventually { assert telegram.shown(JOBS, number).path('text').asText().startsWith('Cuoca o cuoco') }
        telegram.shown(JOBS, number).path('reply_markup').toString().contains("v_${vacancy.code()}")
    }

    def "one reserved by L. 68/99 is never posted"() {
        when:
        def reserved = published(reserved: true)
        def next = published()
        becomes(next, AdvertState.POSTED)

        then:
        now(reserved).state().public
        state(reserved) == null
        sentTo(JOBS, reserved).empty
        page(reserved).contains('sui canali pubblici non va mai')
    }

    def "while every send is stopped nothing is posted; afterwards it is"() {
        given:
        desk.bean(Brake).press('omar')

        when:
        def vacancy = published()
        soon.eventually { assert state(vacancy) == AdvertState.WAITING }
        later(Duration.ofMinutes(2))
        operator.get('/')

        then:
        sentTo(JOBS, vacancy).empty

        when:
        desk.bean(Brake).release('omar')
        later(Duration.ofMinutes(2))
        becomes(vacancy, AdvertState.POSTED)

        then:
        sentTo(JOBS, vacancy).size() == 1
    }

    def "told to slow down, it waits as long as it was told and is posted once"() {
        given:
        def asked = []
        telegram.when({ it.method() == 'sendmessage' && it.chat() == JOBS }) { asked << it; asked.size() == 1 ? FakeAnswer.error(429, 'Too Many Requests: retry after 1', 1) : null }

        when:
        def vacancy = published()
        soon.eventually { assert asked.size() == 1 && desk.bean(Adverts).of(vacancy.code()).first().attempt().tries() == 1 }
        later(Duration.ofMinutes(2))
        becomes(vacancy, AdvertState.POSTED)

        then:
        asked.size() == 2
        sentTo(JOBS, vacancy).size() == 1
    }

    def "a message whose answer was lost is shown as uncertain, is a task, and becomes right once somebody has looked"() {
        given:
        telegram.when({ it.method() == 'sendmessage' && it.chat() == JOBS }, FakeAnswer.hangsUp().delivered())

        when:
        def vacancy = published(title: 'Lost')
        becomes(vacancy, AdvertState.UNKNOWN)
        later(Duration.ofMinutes(2))
        telegram.well()

        then:
        sentTo(JOBS, vacancy).size() == 1
        page(vacancy).contains('Esito incerto')
        soon.eventually { assert operator.get('/tasks').page.text().contains("Guarda sul canale $JOBS se c'è l'offerta ${vacancy.code()}.") }

        when: 'the link of another channel is refused, the number of the message is taken'
        def path = "/vacancies/${vacancy.code()}/adverts"
        def number = sentTo(JOBS, vacancy).first().id()
        def wrong = operator.post(path, [channel: JOBS, wish: 'FOUND', message: "https://t.me/altro_canale/$number"])
        def right = operator.post(path, [channel: JOBS, wish: 'FOUND', message: "https://t.me/CPI_cagliari_offerte/$number"])

        then:
        wrong.status == 422
        wrong.page.select('#message-0-error').text().contains('Copia da Telegram il link')
        right.status == 303
        becomes(vacancy, AdvertState.POSTED)
        !operator.get('/tasks').page.text().contains(vacancy.code())

        when:
        desk.bean(CloseVacancy).close(vacancy.code(), 3, null)

        then:
        soon.eventually { assert telegram.shown(JOBS, number).path('text').asText().startsWith('CHIUSA') }
        sentTo(JOBS, vacancy).size() == 1
    }

    def "a channel that refuses is said in plain words and tried again when somebody asks"() {
        given:
        telegram.when({ it.method() == 'sendmessage' && it.chat() == JOBS }, FakeAnswer.error(403, 'Forbidden: bot was kicked from the channel chat'))
        def stranger = desk.as(Role.OPERATOR, ['altro'])

        when:
        def vacancy = published()
        def path = "/vacancies/${vacancy.code()}/adverts"
        becomes(vacancy, AdvertState.FAILED)
        telegram.well()

        then:
        page(vacancy).contains('Il bot è stato tolto dal canale Telegram.')
        stranger.get(path).status == 403
        stranger.post(path, [channel: JOBS, wish: 'AGAIN']).status == 403
        desk.visitor().get(path).status == 303
        operator.get('/vacancies/CA-0/adverts').status == 404
        operator.post(path, [channel: JOBS, wish: 'FOUND', message: '12']).status == 409
        operator.post(path, [channel: JOBS, wish: 'DANCE']).status == 409
        operator.post(path, [channel: '@altro', wish: 'AGAIN']).status == 404
        operator.post(path, [channel: JOBS, wish: 'AGAIN']).status == 303
        becomes(vacancy, AdvertState.POSTED)
        operator.post(path, [channel: JOBS, wish: 'AGAIN']).status == 409
        sentTo(JOBS, vacancy).size() == 1
    }

    def "on a channel taken away what is there is still closed"() {
        given:
        def vacancy = published()
        becomes(vacancy, AdvertState.POSTED)
        def number = sentTo(JOBS, vacancy).first().id()

        when:
        channels().remove(JOBS)
        def next = published()
        desk.bean(CloseVacancy).close(vacancy.code(), 3, null)
        becomes(vacancy, AdvertState.ENDED)

        then:
        telegram.shown(JOBS, number).path('text').asText().startsWith('CHIUSA')
        sentTo(JOBS, next).empty

        cleanup:
        channels().put(new PublicChannel(JOBS, OFFICE, Contact.Audience.CITIZEN))
    }

    def "a process that dies while Telegram takes the post never posts it twice, and says so"() {
        given: 'it arrives, and the answer never does'
        telegram.when({ it.method() == 'sendmessage' && it.chat() == JOBS }, FakeAnswer.silent().delivered())
        def vacancy = published()
        soon.eventually { assert sentTo(JOBS, vacancy).size() == 1 }

        when:
        desk.close()
        telegram.well()
        open()
        later(Duration.ofMinutes(2))
        becomes(vacancy, AdvertState.UNKNOWN)

        then:
        sentTo(JOBS, vacancy).size() == 1
        page(vacancy).contains('Esito incerto')
    }

    def "a process that dies before it posts leaves it to the next one"() {
        given:
        desk.bean(Brake).press('omar')
        def vacancy = published()
        soon.eventually { assert state(vacancy) == AdvertState.WAITING }

        when:
        desk.close()
        open()
        desk.bean(Brake).release('omar')
        later(Duration.ofMinutes(2))
        becomes(vacancy, AdvertState.POSTED)

        then:
        sentTo(JOBS, vacancy).size() == 1
    }

    def "no more than twenty a minute go to one channel, and another channel does not wait for it"() {
        given:
        desk.close()
        open('on')
        def publicly = desk.bean(PostPublicly)
        def post = { String channel, int n ->
            assert publicly.turn(channel)
            publicly.post(channel, "Avviso $n", null, null)
        }

        when:
        def slow = Thread.start { (1..3).each { post(JOBS, it) } }
        def other = Thread.start { (1..2).each { post("@cpi_sassari_$it", it) } }
        [slow, other]*.join()
        def arrived = telegram.sent().findAll { it.chat() == JOBS }*.nanos()
        def elsewhere = telegram.sent().findAll { it.chat().startsWith('@cpi_sassari') }*.nanos()

        then:
        arrived.collate(2, 1, false).every { Duration.ofNanos(it[1] - it[0]) >= Duration.ofSeconds(3) }
        elsewhere.max() < arrived.max()
    }
}
