package it.sportello.talk.posters

import com.fasterxml.jackson.databind.ObjectMapper
import com.microsoft.playwright.Page
import it.sportello.bots.channels.twilio.fake.FakeTwilio
import it.sportello.browser.Browser
import it.sportello.browser.BrowserSpec
import it.sportello.browser.OpenOffice
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.office.staff.Role
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Stepwise

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration

/** From an empty office to a poster on the wall, and to the first person who comes by it. */
@Stepwise
class PosterPagesSpec extends BrowserSpec {

    static final NEW = 'H118C000001'

    @Shared @AutoCleanup FakeTwilio twilio = FakeTwilio.start('AC00000000000000000000000000000001', 'a-token')
    @Shared @AutoCleanup OpenOffice office = new OpenOffice('twilio.account.sid': 'AC00000000000000000000000000000001', 'twilio.auth.token': 'a-token',
            'twilio.api.url': twilio.url().toString(), 'twilio.whatsapp.from': '+390600000000', 'public.url': 'http://localhost:8080')
    @Shared @AutoCleanup Browser administrator = Browser.both(office.desk)
    @Shared @AutoCleanup Browser operator = Browser.both(office.desk)
    @Shared String code
    @Shared @AutoCleanup Browser citizen = Browser.both(office.desk)

    def setupSpec() {
        administrator.signIn(office.desk.account(Role.ADMINISTRATOR, []).email)
        operator.signIn(office.operator().email)
        office.desk.bean(Offices).save(SampleOffices.of(NEW, 'Quartu', 'H118', 'CA'))
    }

    def "a new office sees what is missing, and takes the hours of another"() {
        when:
        administrator.go("/offices/$NEW")
        administrator.page.click('text="Che cosa manca per aprire"')

        then:
        administrator.text('main > p') == '1 di 7 cose sono pronte.'
        badges() == ['Da fare', 'Da fare', 'Da fare', 'Da fare', 'Fatto', 'Da fare', 'Da fare']
        administrator.looksRight('setup-empty')

        when:
        administrator.page.selectOption('#from', OpenOffice.CODE)
        administrator.page.click('text="Copia"')

        then: 'copied hours are not yet checked ones'
        administrator.until { administrator.text('.sp-steps').contains('Nessuno ha ancora controllato questi orari') }
        office.desk.bean(Offices).find(NEW).get().hours() == SampleOffices.cagliari().hours()
        badges()[1] == 'Da fare'
    }

    def "each button leads to the page that does it, until all is done"() {
        when: 'address, phone, hours checked today and towns, on one page'
        administrator.page.click('text="Scrivi i dati"')
        administrator.page.fill('#address', 'via Brigata Sassari 1')
        administrator.page.fill('#phone', '070 123456')
        administrator.page.fill('#towns', 'H118')
        administrator.page.fill('#verified', it.sportello.platform.time.Rome.ZONE.with { java.time.LocalDate.ofInstant(office.now(), it).toString() })
        administrator.page.click('main button:text-is("Salva")')
        office.desk.account(Role.OPERATOR, [NEW], 'Ugo')
        administrator.go("/offices/$NEW/setup")

        then:
        badges() == ['Fatto', 'Fatto', 'Fatto', 'Fatto', 'Fatto', 'Da fare', 'Da fare']

        when:
        administrator.page.click('text="Apri il manifesto"')

        then:
        administrator.text('.sp-sheet-title') == "Cerchi lavoro? Scrivi al Centro per l'impiego di Quartu"
        administrator.text('.sp-sheet').contains('Oppure manda un SMS con MENU al numero +390000000002.')
        administrator.text('.sp-sheet').contains('Oppure chiama il numero 070 123456.')
        administrator.page.locator('.sp-sheet-others [lang]').all()*.getAttribute('lang') == ['en', 'fr', 'ar']
        administrator.page.locator('.sp-sheet-others [dir=rtl]').count() == 1
        administrator.page.locator('.sp-sheet-qr svg path').count() == 2
        administrator.looksRight('poster-office')

        when:
        administrator.go("/offices/$NEW/setup")

        then:
        badges() == ['Fatto', 'Fatto', 'Fatto', 'Fatto', 'Fatto', 'Fatto', 'Da fare']
        administrator.looksRight('setup-nearly')
    }

    def "#paper is one A4 sheet on paper, and nothing of the page around it"() {
        given:
        code = code ?: office.vacancy('Cameriere di sala per la stagione estiva e per i fine settimana', 'cameriere')
        operator.go(path.replace('VACANCY', code))

        when:
        def sheets = pages(operator.page.pdf(new Page.PdfOptions().setFormat('A4').setPreferCSSPageSize(true)))
        operator.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT))
        def header = operator.page.locator('.sp-header').visible
        operator.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null))

        then:
        sheets == 1
        !header
        operator.looksRight(shot)

        when: 'the count can tell'
        operator.page.evaluate("{ const p = document.createElement('div'); p.style.height = '400mm'; document.querySelector('.sp-sheet').appendChild(p) }")

        then:
        pages(operator.page.pdf(new Page.PdfOptions().setFormat('A4').setPreferCSSPageSize(true))) > 1

        where:
        paper                     | path                                 | shot
        'the poster of an office' | "/offices/$OpenOffice.CODE/poster"   | 'poster'
        'the letter of an office' | "/offices/$OpenOffice.CODE/letter"   | 'letter'
        'a vacancy\'s poster'     | '/vacancies/VACANCY/poster'          | 'poster-vacancy'
        'a vacancy\'s letter'     | '/vacancies/VACANCY/letter'          | 'letter-vacancy'
    }

    def "with a published vacancy the office is open"() {
        when:
        administrator.go("/offices/$OpenOffice.CODE/setup")

        then:
        badges().last() == 'Fatto'
    }

    def "the code opens a page in the reader's language, with the channels there are"() {
        when:
        citizen.go("/v/o_${OpenOffice.CODE}_p")

        then:
        citizen.text('h1') == "Scrivi al Centro per l'impiego di Cagliari"
        citizen.page.locator('main .sp-actions a').all()*.getAttribute('href') ==
                ["https://wa.me/390600000000?text=o_${OpenOffice.CODE}_p".toString(), "sms:+390000000002?&body=o_${OpenOffice.CODE}_p".toString()]
        citizen.looksRight('choose')

        when:
        citizen.page.click('text=العربية')

        then:
        citizen.page.locator('html').getAttribute('dir') == 'rtl'
        citizen.looksRight('choose-ar')

        when:
        citizen.go('/v/o_Z999C000001_p')

        then:
        citizen.text('main').contains('Questo codice non è più valido')
    }

    def "who comes by the poster is welcomed, and counted by channel"() {
        when:
        begins('telegram:3527065', 'started', "o_${OpenOffice.CODE}_p")
        begins('tel:+393000201012', 'typed', "o_${OpenOffice.CODE}_p")
        begins('telegram:3527066', 'started', "o_${OpenOffice.CODE}_l")
        begins('telegram:3527067', 'started', "o_${OpenOffice.CODE}")
        begins('telegram:3527068', 'started', 'o_Z999C000001_p')

        then: 'opened once in the specs before, and the letter apart'
        operator.until {
            operator.go("/offices/$OpenOffice.CODE/poster")
            operator.text('.sp-noprint ul').contains('2 conversazioni cominciate (SMS 1, Telegram 1), pagina aperta 1 volte')
        }
        operator.until {
            operator.go("/offices/$OpenOffice.CODE/letter")
            operator.text('.sp-noprint ul').contains('1 conversazione cominciata (Telegram 1)')
        }
        operator.until { operator.go('/conversations'); operator.text('main').contains('Anna di prova') }
    }

    def "another office's paper is not mine, and a draft has none"() {
        given:
        def mine = office.desk.as(Role.OPERATOR, [NEW])

        expect:
        mine.get("/offices/$OpenOffice.CODE/poster").status == 403
        mine.get("/offices/$OpenOffice.CODE/setup").status == 403
        mine.get('/vacancies/CA-99999/poster').status == 404
        office.desk.visitor().get("/offices/$NEW/poster").status == 303
        office.desk.visitor().get('/v/%2e%2e').status in [400, 404]
    }

    private List<String> badges() { administrator.page.locator('.sp-steps .sp-badge').allInnerTexts() }

    /** Each sheet is an object of its own in the file. */
    private static int pages(byte[] pdf) { new String(pdf, 'ISO-8859-1').findAll(~/\/Type\s*\/Page\b(?!s)/).size() }

    private void begins(String urn, String kind, String words) {
        def said = [id: UUID.randomUUID().toString(), urn: urn, kind: kind, name: 'Anna di prova', language: 'it'] + (kind == 'typed' ? [text: words] : [payload: words])
        def request = HttpRequest.newBuilder(office.desk.url.resolve('/hooks/simulator')).timeout(Duration.ofSeconds(30)).header('Content-Type', 'application/json')
                .POST(HttpRequest.BodyPublishers.ofString(new ObjectMapper().writeValueAsString(said))).build()
        assert HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200
    }
}
