package it.sportello.ask.questionnaires

import it.sportello.Desk
import it.sportello.Visitor
import it.sportello.bots.dialogue.flow.Ask
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.office.staff.Role
import it.sportello.office.tasks.Tasks
import it.sportello.people.contacts.Contacts
import it.sportello.people.personal.Citizen
import it.sportello.people.personal.OwnPass
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration

/** A person answers on a page of their own: by a link alone, and with a code. */
class OwnSheetSpec extends Specification {

    static final OFFICE = SampleOffices.cagliari().code()
    static final PAGE = '/me/sheets/prova'

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared int links = 0

    def setupSpec() { desk.bean(Offices).save(SampleOffices.cagliari()) }

    def "the link opens the questionnaire by a button, and the last answer sends it with a receipt"() {
        given:
        def anna = person()

        when:
        def look = anna.browser.get(link(anna))

        then: 'a look opens nothing'
        look.status == 200
        look.header('referrer-policy') == 'no-referrer'
        anna.browser.get(PAGE).location == '/me?said=ended'

        when:
        comesIn(anna)

        then:
        page(anna).select('legend').text() == 'Ti va di rispondere? Puoi anche dire di no.'
        page(anna).select('input[type=radio]')*.val() == ['yes', 'no']

        when:
        answersAll(anna)
        def end = page(anna)

        then:
        sheet(anna).state() == SheetState.SENT
        end.text().contains("Numero di ricevuta: ${sheet(anna).filed().receipt()}")
        sheet(anna).answers()*.value*.now().every { it.channel() == 'web' && it.typedBy() == null }
        sheet(anna).answers().collectEntries { [it.key, it.value.now().value()] } == [trade: 'barista', means: 'bici,treno', licence: 'yes', km: '30', born: '1980-02-01']
    }

    def "how far one is, the way back, the reason and the help stand beside each question"() {
        given:
        def anna = person()
        comesIn(anna)
        answers(anna, 'inizio', [choice: 'yes'])
        answers(anna, 'mestiere', [choice: 'barista'])

        when:
        def second = page(anna)

        then:
        second.select('main p').first().text().startsWith('Domanda 2 di circa 6.')
        second.select('details')*.text().any { it.startsWith('Perché me lo chiedi?') }
        second.select('a:contains(Indietro)').attr('href') == "$PAGE?except=trade"
        second.select('input[name=choice][checked]').empty

        when: 'back: the answer stands as it was given, and may be left so'
        def first = anna.browser.get("$PAGE?except=trade").page

        then:
        first.select('input[name=choice][checked]').val() == 'barista'
        first.select('a:contains(Lascia la risposta)').attr('href') == PAGE

        when:
        answers(anna, 'mestiere', [choice: 'cuoco', except: 'trade'])

        then:
        sheet(anna).answers().trade.now().value() == 'cuoco'
        page(anna).select('input[name=node]').val() == 'mezzi'
    }

    def "a form sent twice answers one question; one from a page the browser went back to corrects it"() {
        given:
        def anna = person()
        comesIn(anna)
        answers(anna, 'inizio', [choice: 'yes'])

        when:
        2.times { answers(anna, 'mestiere', [choice: 'barista']) }

        then:
        sheet(anna).answers().keySet() == ['trade'] as Set
        sheet(anna).answers().trade.earlier().empty

        when:
        answers(anna, 'mestiere', [choice: 'cuoco'])

        then:
        sheet(anna).answers().trade.now().value() == 'cuoco'
        page(anna).select('input[name=node]').val() == 'mezzi'

        when: 'a form of nothing we ask'
        def odd = answers(anna, 'nessuna', [choice: 'x'])

        then:
        odd.location == PAGE
    }

    def "what is no answer brings a hint, then examples, then the offer of a person, and loses nothing"() {
        given:
        def anna = person()
        comesIn(anna)
        ['inizio': 'yes', 'mestiere': 'cuoco', 'mezzi': 'bici', 'patente': 'yes'].each { answers(anna, it.key, [choice: it.value]) }

        when:
        def wrong = ['tanti', 'un po', '900'].collect { answers(anna, 'chilometri', [text: it]) }
        def errors = wrong*.page*.select('#answer-error')*.text()

        then:
        wrong*.status == [422, 422, 422]
        errors[0].contains('Scrivi un numero')
        errors[1].contains('Per esempio')
        wrong[2].page.select('form.sp-offer').text().contains('Vuoi parlare con una persona?')
        wrong.every { it.page.select('label[for=text]').text().contains('Quanti chilometri') }
        sheet(anna).doubts().chilometri.misses().size() == 3

        and:
        answers(anna, 'chilometri', [:]).page.select('#answer-error').text() == 'Scegli o scrivi la risposta.'

        when:
        post(anna, "$PAGE/person", [:])
        post(anna, "$PAGE/person", [:])

        then: 'one task, however often it is asked for'
        desk.bean(Tasks).ofPerson(anna.id)*.kind() == ['call']
        desk.bean(Tasks).ofPerson(anna.id)*.office() == [OFFICE]
        desk.bean(Tasks).ofPerson(anna.id).first().sentence().contains('«Prova»')

        when:
        answers(anna, 'chilometri', [text: '30'])

        then:
        sheet(anna).answers().keySet() == ['trade', 'means', 'licence', 'km'] as Set
    }

    def "who prefers not to answer has a button for it"() {
        given:
        def anna = person()
        comesIn(anna)
        ['inizio': 'yes', 'mestiere': 'cuoco', 'mezzi': 'bici', 'patente': 'yes'].each { answers(anna, it.key, [choice: it.value]) }

        expect:
        page(anna).select('button[name=choice]').text() == 'Preferisco non rispondere'

        when:
        answers(anna, 'chilometri', [text: 'mezza parola', choice: '-'])

        then:
        sheet(anna).answers().km.now().value() == Ask.PREFERS_NOT
    }

    def "a link shows and changes only what was answered on its own visit; a code shows the rest"() {
        given: 'she began elsewhere, and her office knows where she lives'
        def anna = person()
        comesIn(anna)
        ['inizio': 'yes', 'mestiere': 'barista', 'mezzi': 'bici', 'patente': 'no', 'autobus': 'yes'].each { answers(anna, it.key, [choice: it.value]) }

        when: 'another link, in another browser'
        anna.later(Duration.ofMinutes(1))
        def stranger = desk.visitor()
        stranger.post(link(anna))
        def question = stranger.get(PAGE).page

        then: 'it goes on where she was, and there is no way back'
        question.select('input[name=node]').val() == 'nascita'
        question.select('a:contains(Indietro)').empty

        when:
        send(stranger, [node: 'nascita', text: '1/2/1980'])
        def back = stranger.get(PAGE).page

        then:
        back.select('dd')*.text() == ['già data', 'già data', 'già data', 'già data', '01/02/1980 Cambia']
        !back.text().contains('Barista')
        back.select('a[href=/me/code]').text() == 'Le vedi con un codice'

        when: 'whoever asks for one all the same'
        def tried = stranger.get("$PAGE?except=trade").page

        then:
        tried.select('dd').size() == 5
        send(stranger, [node: 'mestiere', choice: 'cuoco', except: 'trade']).location == PAGE
        sheet(anna).answers().trade.now().value() == 'barista'

        when: 'by the code that comes to the chat'
        stranger.post('/me/code/send', [address: stranger.get('/me/code').page.select('input[name=address]').first().val()])
        def entered = stranger.post('/me/code', [code: anna.code()])

        then:
        entered.location == PAGE
        stranger.get(PAGE).page.select('dd')*.text().any { it.startsWith('Barista') }
    }

    def "a link opens its page and no other, for an hour; what was answered stays"() {
        given:
        def anna = person()
        comesIn(anna)
        ['inizio': 'yes', 'mestiere': 'barista'].each { answers(anna, it.key, [choice: it.value]) }

        expect:
        anna.browser.get('/me').page.select('h2')*.text().contains('Entra con la chat')
        anna.browser.get('/me/sheets/scheda').location == '/me?said=ended'
        anna.browser.post('/me/panels/addresses', [deed: 'x']).status in [303, 401, 403]

        when:
        anna.later(Duration.ofHours(1))

        then:
        anna.browser.get(PAGE).location == '/me?said=ended'
        sheet(anna).answers().keySet() == ['trade'] as Set
    }

    def "a link that was used, or has ended, leads to the same page by a code"() {
        given:
        def anna = person()
        def used = link(anna)
        anna.browser.post(used)

        expect: 'back to the link in the browser that opened it: where one was'
        anna.browser.post(used).location == '/me/sheets/prova'

        when:
        def elsewhere = desk.visitor()
        def looked = elsewhere.get(used)

        then:
        looked.status == 410
        looked.page.select('.lead').text().startsWith('Questo link è già stato usato.')
        elsewhere.post(used).status == 410

        when:
        def code = elsewhere.post("$used/code")
        elsewhere.post('/me/code/send', [address: elsewhere.get('/me/code').page.select('input[name=address]').first().val()])

        then:
        code.location == '/me/code'
        elsewhere.post('/me/code', [code: anna.code()]).location == '/me/sheets/prova'

        when:
        def late = link(anna)
        anna.later(Duration.ofDays(14))

        then:
        desk.visitor().get(late).page.select('.lead').text().startsWith('Questo link non vale più.')
        desk.visitor().post("$late/code").location == '/me/code'
        desk.visitor().post("${late[0..-2]}${late[-1] == 'A' ? 'B' : 'A'}/code").status == 404
    }

    def "sheets stand on the person's own page, with the way on"() {
        given:
        def anna = person()
        comesIn(anna)
        ['inizio': 'yes', 'mestiere': 'barista'].each { answers(anna, it.key, [choice: it.value]) }
        anna.enters()

        expect:
        anna.browser.get('/me').page.select('section[aria-labelledby=sheets] li').text().contains('In corso, 1 risposta')
        anna.presses('sheets', 'continue', 'prova').location == PAGE
        anna.presses('sheets', 'continue', 'scheda').status == 409

        when:
        ['mezzi': 'bici', 'patente': 'no', 'autobus': 'yes'].each { answers(anna, it.key, [choice: it.value]) }
        answers(anna, 'nascita', [text: '1/2/1980'])
        answers(anna, 'rivedi', [choice: 'k_ok'])

        then:
        anna.browser.get('/me').page.select('section[aria-labelledby=sheets] li').text().contains("Ricevuta ${sheet(anna).filed().receipt()}")
    }

    def "who stops is told how to go on; who would rather not answer is left in peace, and may change their mind"() {
        given:
        def anna = person()
        comesIn(anna)

        when:
        page(anna)
        def pause = anna.browser.get("$PAGE/pause").page

        then:
        pause.text().contains('In chat scrivi PROVA.')
        pause.select('a:contains(Continua)').attr('href') == PAGE

        when:
        answers(anna, 'inizio', [choice: 'no'])

        then:
        page(anna).select('h1').text() == 'Va bene'
        sheet(anna).state() == SheetState.WITHDRAWN
        page(anna) && desk.bean(OwnSheets).all(anna.id).size() == 1

        when:
        post(anna, "$PAGE/again", [:])

        then:
        sheet(anna).opening().round() == 2
        page(anna).select('input[name=node]').val() == 'inizio'
    }

    def "the operator reads on the sheet's page how the answers came"() {
        given:
        def anna = person()
        comesIn(anna)
        ['inizio': 'yes', 'mestiere': 'barista'].each { answers(anna, it.key, [choice: it.value]) }

        expect:
        desk.as(Role.OPERATOR, [OFFICE]).get("/questionari/${sheet(anna).id()}").page.select('dl.sp-facts').text().contains('pagina personale (1)')
    }

    def "in Arabic the page runs from right to left"() {
        given:
        def salma = person('ar')
        comesIn(salma)

        expect:
        page(salma).select('html').attr('dir') == 'rtl'
        page(salma).select('button.btn-primary').text() == 'التالي'
    }

    def "whoever reads another language better chooses it there"() {
        given:
        def anna = person()
        comesIn(anna)

        when:
        post(anna, "$PAGE/language", [lang: 'fr'])

        then:
        page(anna).select('html').attr('lang') == 'fr'
        desk.bean(Contacts).find(anna.id).get().language() == 'fr'
    }

    private Citizen person(String language = 'it') { new Citizen(desk, ['telegram'], [language: language, office: OFFICE]) }

    private String link(Citizen anna) {
        URI.create(desk.bean(OwnPass).link("invito/${++links}", anna.id, '/me/sheets/prova', Duration.ofDays(14))).path
    }

    private void comesIn(Citizen anna) { assert anna.browser.post(link(anna)).location == PAGE }

    private org.jsoup.nodes.Document page(Citizen anna) { anna.browser.get(PAGE).page }

    /** No sheet keeps that she said yes at the start: the form does. */
    private Visitor.Answer answers(Citizen anna, String node, Map form) {
        send(anna.browser, [node: node, ways: node == 'inizio' ? '' : 'inizio:yes'] + form)
    }

    private Visitor.Answer send(Visitor browser, Map form) {
        def open = browser.get(PAGE).page
        browser.post(PAGE, [csrfToken: open.select('input[name=csrfToken]').first().val(), revision: open.select('input[name=revision]').val()] + form)
    }

    private Visitor.Answer post(Citizen anna, String path, Map form) {
        anna.browser.post(path, [csrfToken: page(anna).select('input[name=csrfToken]').first().val()] + form)
    }

    private void answersAll(Citizen anna) {
        ['inizio': 'yes', 'mestiere': 'barista', 'mezzi': ['bici', 'treno'], 'patente': 'yes'].each { answers(anna, it.key, [choice: it.value]) }
        answers(anna, 'chilometri', [text: '30'])
        answers(anna, 'nascita', [text: '1/2/1980'])
        answers(anna, 'rivedi', [choice: 'k_ok'])
    }

    private Sheet sheet(Citizen anna) { desk.bean(OwnSheets).all(anna.id).first() }
}
