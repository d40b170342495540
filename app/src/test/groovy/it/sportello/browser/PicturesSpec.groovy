package it.sportello.browser

import it.sportello.Desk
import it.sportello.office.staff.Role
import it.sportello.people.records.Records
import it.sportello.talk.conversations.Conversations
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.charset.StandardCharsets
import java.time.LocalDate
import java.time.format.DateTimeFormatter

/**
 * The demonstration at work, and a picture of each page of the office as {@code docs/pages.md} shows it, wide and narrow, in
 * {@code target/pictures}. The people are invented.
 */
class PicturesSpec extends BrowserSpec {

    static final OFFICE = 'B354C000001'
    static final PERSON = 'demo0000000000000000'

    @Shared @AutoCleanup Desk desk = new Desk('sportello.mode': 'demo')
    @Shared administrator = desk.as(Role.ADMINISTRATOR, [])
    @Shared @AutoCleanup Browser browser = Browser.both(desk)
    @Shared String merge
    @Shared String load

    def setupSpec() {
        browser.signIn(desk.account(Role.ADMINISTRATOR, [], 'Ada Amministra').email)
        hears('menu')
        workWithPeople()
        workWithPrograms()
    }

    def "the page #name"() {
        when:
        browser.go(path instanceof Closure ? path.rehydrate(this, this, this)() as String : path)

        then:
        browser.pictures(name)

        where:
        name             | path
        'home'           | '/'
        'people'         | '/people'
        'people-load'    | { "/people/load/$load" }
        'person'         | "/people/$PERSON"
        'person-merge'   | { merge }
        'person-notes'   | "/people/$PERSON/notes"
        'person-data'    | "/people/$PERSON/data"
        'person-discreet'| "/people/$PERSON/discreet"
        'tasks'          | '/tasks'
        'offices'        | '/offices'
        'office'         | "/offices/$OFFICE"
        'office-setup'   | "/offices/$OFFICE/setup"
        'office-poster'  | "/offices/$OFFICE/poster"
        'office-letter'  | "/offices/$OFFICE/letter"
        'templates'      | '/templates'
        'template'       | '/templates/offerta_lavoro/it'
        'journal'        | '/journal'
        'automation'     | '/automation'
        'api-clients'    | '/api-clients'
        'accounts'       | '/accounts'
        'second-factor'  | '/account/second-factor'
        'requests'       | '/people/requests'
        'retention'      | '/people/retention'
        'away'           | '/away'
        'status'         | '/status'
    }

    private void workWithPeople() {
        def known = desk.bean(Records).find(PERSON).get()
        def day = DateTimeFormatter.ofPattern('d/M/yyyy').format(known.born())
        def lines = ["$known.family;$known.given;;$day;3331112223;".toString(), 'ROSSI;ADA;;1/1/1980;3331112224;ada.rossi@example.org', 'Verdi;Ugo;;2/2/1990;;',
                     'Neri;Eva;;31/2/1991;3331112226;', 'Bianchi;Ivo;RSSMRA80A01H501A;;3331112227;', 'D\'Angelo;José;;3/3/1985;3331112228;', 'Gialli;Tea;;4/4/1978;3331112229;']
        load = administrator.post('/people/load', [office: OFFICE, source: 'Elenco dello sportello di prova', basis: 'PUBLIC_TASK',
                text: (['Cognome;Nome;Codice fiscale;Data di nascita;Cellulare;E-mail'] + lines).join('\n')]).location.tokenize('/').last()
        def let = administrator.post('/people/load', [office: OFFICE, source: 'Elenco di chi viene due volte', basis: 'PUBLIC_TASK',
                text: 'Cognome;Nome;Data di nascita;Cellulare\n' + "$known.family;$known.given;$day;3339998887".toString()]).location
        administrator.post("$let/start", [:])
        new PollingConditions(timeout: 20).eventually { assert !likely().empty }
        merge = likely().attr('href')
        administrator.post("/people/$PERSON/notes", [kind: 'GENERAL', text: 'Preferisce essere chiamata la mattina. Porta il curriculum al prossimo incontro.'])
        [['CALL', 'Chiedere il diploma di terza media'], ['SEE', 'Firma del patto di servizio'], ['CHECK', 'Controllare la patente C']].eachWithIndex { task, at ->
            administrator.post("/people/$PERSON/tasks", [doing: task[0], sentence: task[1], due: LocalDate.now().plusDays(2 + at).toString()])
        }
        administrator.follow('/people', [words: known.family()])
    }

    private def likely() { administrator.get("/people/$PERSON").page.select('a:contains(Forse è la stessa)') }

    private void workWithPrograms() {
        administrator.post('/api-clients', [name: 'Sistema informativo del lavoro', scopes: ['offices.read', 'contacts.write']])
        administrator.post('/templates/offerta_lavoro/it/submit', [:])
        administrator.post('/templates/offerta_lavoro/it/state', [state: 'REJECTED', category: 'UTILITY', reason: 'INVALID_FORMAT', sid: 'HX1'])
    }

    private void hears(String words) {
        def said = """{"id":"$words","urn":"telegram:3100000","kind":"typed","text":"$words","name":"Prova","language":"it"}"""
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(desk.url.resolve('/hooks/simulator')).header('Content-Type', 'application/json')
                .POST(HttpRequest.BodyPublishers.ofString(said, StandardCharsets.UTF_8)).build(), HttpResponse.BodyHandlers.discarding())
        new PollingConditions(timeout: 20).eventually { assert desk.bean(Conversations).find(PERSON).present }
    }
}
