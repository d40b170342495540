package it.sportello.people.personal

import it.sportello.Desk
import it.sportello.Visitor
import it.sportello.office.journal.Pseudonyms
import it.sportello.office.journal.chain.Chain
import it.sportello.office.journal.chain.Line
import it.sportello.office.journal.chain.Scribe
import it.sportello.office.staff.Role
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contacts
import it.sportello.people.contacts.Proof
import it.sportello.platform.store.Store
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration

/** The way into one's own page by a link from the chat and a code, and everything that is no way in. */
class OwnPageSpec extends Specification {

    @Shared @AutoCleanup Desk desk = new Desk()

    def "a link and the code that comes to the chat open the page; the address has then proved itself"() {
        given:
        def anna = new Citizen(desk)

        expect:
        anna.enters().get('/me').page.select('h2')*.text().containsAll(['Che cosa sappiamo di te', 'Dove ti scriviamo', 'Le tue scelte', 'I tuoi diritti'])
        desk.bean(Addresses).find(anna.urn()).get().proof() == Proof.ONE_TIME_CODE
        told(anna) == ['PASS_MADE DONE null', 'PASS_OPENED DONE Good', 'CODE_SENT DONE null', 'OWN_PAGE_ENTERED DONE null']
    }

    def "the code may go to another address of theirs, and that one has proved itself"() {
        given:
        def anna = new Citizen(desk, ['telegram', 'tel'])

        when:
        anna.asksForCode(anna.browser, 1)
        def page = anna.browser.get('/me/code').page
        anna.browser.post('/me/code', [code: anna.code()])

        then: 'the address is not shown whole to whoever holds the link'
        page.select('main').text().contains('SMS, +39 … ' + anna.urn(1).path()[-2..-1])
        !page.text().contains(anna.urn(1).path())
        desk.bean(Addresses).find(anna.urn(1)).get().proof() == Proof.ONE_TIME_CODE
        desk.bean(Addresses).find(anna.urn(0)).get().proof() == Proof.ADDRESS
    }

    def "what draws a preview of the link does not use it up, however often it looks"() {
        given:
        def anna = new Citizen(desk)
        def link = anna.link()

        when:
        def looks = (1..3).collect { desk.visitor().get(link, ['User-Agent': 'WhatsApp/2.23']) }

        then:
        looks.every { it.status == 200 && it.header('set-cookie') == null && it.header('referrer-policy') == 'no-referrer' }
        anna.browser.post(link).location == '/me/code'
    }

    def "a link that was used opens nothing again, in no browser, and says what to do"() {
        given:
        def anna = new Citizen(desk)
        def link = anna.link()
        anna.browser.post(link)

        when:
        def again = desk.visitor()
        def answers = [again.get(link), again.post(link)]

        then:
        answers*.status == [410, 410]
        answers.every { it.page.select('main [role=alert]').text().startsWith('Questo link è già stato usato.') && it.text.contains('LA MIA PAGINA') }
        again.get('/me/code').location == '/me?said=ended'
        told(anna).contains('PASS_OPENED REFUSED Used')
    }

    def "a turn that is played again after a crash says the same link, another wish another"() {
        given:
        def anna = new Citizen(desk)
        def passes = desk.bean(OwnPass)

        expect:
        passes.link('turn-1', anna.id) == passes.link('turn-1', anna.id)
        passes.link('turn-1', anna.id) != passes.link('turn-2', anna.id)
        told(anna) == ['PASS_MADE DONE null'] * 2
    }

    def "of many who use one link at once, one does"() {
        given:
        def link = new Citizen(desk).link()
        def browsers = (1..6).collect { desk.visitor() }

        expect:
        browsers.parallelStream().map { it.post(link).status }.toList().count(303) == 1
    }

    def "a link older than a quarter of an hour, or with a letter changed, opens nothing"() {
        given:
        def anna = new Citizen(desk)
        def link = anna.link()
        def touched = link[0..-2] + (link[-1] == 'A' ? 'B' : 'A')

        expect:
        desk.visitor().post(touched).status == 404

        when:
        anna.later(Duration.ofMinutes(15))
        def late = anna.browser.post(link)

        then:
        late.status == 410
        late.page.select('main [role=alert]').text().startsWith('Questo link non vale più. Dura 15 minuti.')
        told(anna).contains('PASS_OPENED REFUSED Expired')
    }

    def "a stolen link shows nothing of anybody without the code, and its owner is not let in by it any more but by a new one"() {
        given:
        def anna = new Citizen(desk, ['tel'], [name: 'Anna Segreta'])
        def thief = desk.visitor()
        def link = anna.link()

        when:
        thief.post(link)
        def seen = thief.get('/me/code').text + thief.get('/me').text + thief.post('/me/code', [code: '123456']).text

        then:
        !seen.contains('Segreta')
        !seen.contains(anna.urn().path())
        thief.get('/me').page.select('h2').first().text() == 'Entra con la chat'

        and:
        anna.browser.post(link).status == 410
        anna.enters().get('/me').text.contains('Segreta')
    }

    def "a code lets in once; the second time it is refused and told"() {
        given:
        def anna = new Citizen(desk)
        anna.asksForCode()
        def code = anna.code()
        anna.browser.post('/me/code', [code: code])
        def again = desk.visitor()
        again.post(anna.link())

        when:
        def answer = again.post('/me/code', [code: code])

        then:
        answer.status == 422
        answer.page.select('main [role=alert]').text().startsWith('Questo codice è già stato usato.')
        again.get('/me').text.contains('LA MIA PAGINA')
        told(anna).contains('OWN_PAGE_ENTERED REFUSED Used')
    }

    def "one code written in many browsers at once lets one in"() {
        given:
        def anna = new Citizen(desk)
        anna.asksForCode()
        def code = anna.code()
        def browsers = (1..4).collect { desk.visitor().tap { it.post(anna.link()) } }

        expect:
        browsers.parallelStream().map { it.post('/me/code', [code: code]).status }.toList().count(303) == 1
    }

    def "after five wrong codes the right one is refused too, and another is asked for"() {
        given:
        def anna = new Citizen(desk)
        anna.asksForCode()
        def right = anna.code()
        def wrong = right == '000000' ? '111111' : '000000'

        when:
        def answers = (1..5).collect { anna.browser.post('/me/code', [code: wrong]).page.select('main [role=alert]').text() }

        then:
        answers[0] == 'Il codice non è giusto. Puoi provare ancora 4 volte.'
        answers[3] == 'Il codice non è giusto. Puoi provare ancora una volta.'
        answers[4].startsWith('Il codice è stato sbagliato cinque volte')
        anna.browser.post('/me/code', [code: right]).status == 422
        told(anna).count('OWN_PAGE_ENTERED REFUSED Wrong') == 4
        told(anna).count('OWN_PAGE_ENTERED REFUSED TooMany') == 2
    }

    def "a code older than ten minutes is refused"() {
        given:
        def anna = new Citizen(desk)
        anna.asksForCode()
        anna.later(Duration.ofMinutes(10))

        when:
        def answer = anna.browser.post('/me/code', [code: anna.code()])

        then:
        answer.status == 422
        answer.page.select('main [role=alert]').text().startsWith('Questo codice non vale più. Dura 10 minuti.')
    }

    def "another person's code is a wrong one, and their own still lets them in"() {
        given:
        def anna = new Citizen(desk)
        def bruno = new Citizen(desk)
        anna.asksForCode()
        bruno.asksForCode()
        assert anna.code() != bruno.code()

        expect:
        anna.browser.post('/me/code', [code: bruno.code()]).status == 422
        told(anna).contains('OWN_PAGE_ENTERED REFUSED Wrong')
        bruno.browser.post('/me/code', [code: bruno.code()]).location == '/me'
    }

    def "a code without a link, or a forged note of one, is nobody's"() {
        given:
        def anna = new Citizen(desk)
        anna.asksForCode()

        expect:
        desk.visitor().post('/me/code', [code: anna.code()]).location == '/me?said=ended'
        new Visitor(desk.url).get('/me/code', [Cookie: "sportello-link=$note"]).location == '/me?said=ended'

        where:
        note << ['abc', 'eyJhbGciOiJub25lIn0.eyJjb250YWN0IjoieCJ9.']
    }

    def "a fourth code in a row must wait, whoever asks for it"() {
        given:
        def anna = new Citizen(desk)
        3.times { anna.asksForCode(desk.visitor()) }
        def other = desk.visitor()
        other.post(anna.link())
        def way = other.get('/me/code').page.select('input[name=address]').first().val()

        when:
        def answer = other.post('/me/code/send', [address: way])

        then:
        answer.status == 429
        answer.header('retry-after').toInteger() in 1..31
        answer.page.select('main [role=alert]').text() == 'Hai chiesto troppi codici. Aspetta un minuto e riprova.'
    }

    def "an address where somebody else speaks by now, or that was silent for long, gets no code"() {
        given:
        def anna = new Citizen(desk, ['telegram', 'tel'])
        def other = new Citizen(desk)

        when:
        desk.bean(Addresses).speak(anna.urn(0), other.id)
        anna.later(Duration.ofDays(91))
        anna.browser.post(anna.link())
        def page = anna.browser.get('/me/code').page

        then:
        page.select('input[name=address]').empty
        page.select('main').text().contains('Ora non possiamo mandarti un codice.')
        anna.browser.post('/me/code/send', [address: 'x']).status == 409
    }

    def "the page closes after twenty minutes, and at once when it is left"() {
        given:
        def anna = new Citizen(desk)
        def bruno = new Citizen(desk)
        anna.enters()
        bruno.enters()

        when:
        def out = anna.browser.post('/me/leave', [csrfToken: token(anna)])

        then:
        out.location == '/me?said=left'
        anna.browser.get('/me').page.select('h2').first().text() == 'Entra con la chat'
        told(anna).last() == 'OWN_PAGE_LEFT DONE null'

        when:
        bruno.later(Duration.ofMinutes(20))

        then:
        bruno.browser.post('/me/leave').location == '/me?said=ended'
        bruno.browser.get('/me?said=ended').page.select('main [role=status]').text().startsWith('Il tempo è finito.')
    }

    def "a citizen's cookie opens no page of staff, wherever it is sent, and staff's opens no page of a citizen"() {
        given:
        def anna = new Citizen(desk)
        def cookie = [Cookie: "sportello-own=${anna.enters().cookie('sportello-own')}"]
        def operator = desk.as(Role.ADMINISTRATOR)

        expect:
        ['/', '/people', "/people/$anna.id", '/conversations', '/tasks', '/account', '/journal'].every { path ->
            new Visitor(desk.url).get(path, cookie.collectEntries { [it.key, it.value.toString()] }).location == '/login'
        }
        operator.get('/me').page.select('h2').first().text() == 'Entra con la chat'
        operator.post('/me/leave').location == '/me?said=ended'
        operator.post(anna.link()).location == '/me/code'
    }

    def "the cookies are for these pages only, and no script reads them"() {
        given:
        def anna = new Citizen(desk)
        anna.asksForCode()

        when:
        def answer = anna.browser.post('/me/code', [code: anna.code()])

        then:
        answer.location == '/me'
        def set = answer.headers['set-cookie'].find { it.startsWith('sportello-own') }
        set.contains('Path=/me')
        set.contains('HTTPOnly')
        set.contains('SameSite=Lax')
    }

    def "a form without its token changes nothing"() {
        given:
        def anna = new Citizen(desk)
        anna.enters()

        expect:
        anna.browser.post('/me/panels/choices', [csrfToken: token, deed: 'yes', ref: 'VACANCIES']).status == 403
        desk.bean(Contacts).find(anna.id).get().choices().empty

        where:
        token << ['', 'a.b', 'x']
    }

    def "the store holds neither the secret of a link, nor a code, nor the secret of a visit"() {
        given:
        def anna = new Citizen(desk)
        def link = anna.link()
        def secret = link.split('/').last()
        anna.enters()
        def kept = ['passes', 'own-codes', 'own-sessions'].collectMany { desk.bean(Store).collection(it).find().into([]) }*.toJson().join('\n')

        expect:
        secret.length() == 24
        !kept.contains(secret)
        !kept.contains(anna.code())
        !kept.contains(anna.browser.cookie('sportello-own'))
    }

    def "what a page lets see and do stands in one table: #action takes #proof"() {
        expect:
        new Own('x', 'it', Proof.values()[proof.ordinal()], null).may(action)
        proof == Proof.ADDRESS || !new Own('x', 'it', Proof.values()[proof.ordinal() - 1], null).may(action)

        where:
        [action, proof] << it.sportello.people.contacts.Action.values().collect { [it, it.needs()] }
    }

    private static String token(Citizen who) { who.browser.get('/me').page.select('input[name=csrfToken]').first().val() }

    private List<String> told(Citizen who) {
        desk.bean(Scribe).writeAll()
        def digest = desk.bean(Pseudonyms).of(who.id)
        desk.bean(Chain).from(1, 100)*.lines().flatten().collect { Line.read(it.text()) }.findAll { it.what().person() == digest }
                .collect { "${it.kind()} ${it.outcome()} ${it.detail().why ?: it.detail().how}".toString() }
    }
}
