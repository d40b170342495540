package it.sportello.ask.questionnaires

import com.fasterxml.jackson.databind.ObjectMapper
import it.sportello.Desk
import it.sportello.Visitor
import it.sportello.bots.messaging.Urn
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.office.staff.Role
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.people.records.Records
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise

import java.time.InstantSource
import java.time.LocalDate
import java.time.ZoneId

/** A sheet filled in at the desk, read, judged, completed and given back, by those who may. */
@Stepwise
class SheetPagesSpec extends Specification {

    static final OFFICE = SampleOffices.cagliari().code()
    static final SHEET = '/questionari/prova_1_anna'

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared Visitor operator

    def setupSpec() {
        desk.bean(Offices).save(SampleOffices.cagliari())
        operator = desk.as(Role.OPERATOR, [OFFICE])
        desk.bean(Contacts).add(Contact.newcomer('anna', Urn.of('telegram:1'), desk.bean(InstantSource).instant())
                .withName('Anna').withOffice(OFFICE).withLanguage('fr'))
    }

    def "the page of a person leads to a questionnaire filled in with them"() {
        when:
        def link = operator.get('/people/anna').page.select('a:contains(Compila un questionario)').attr('href')
        def page = operator.get(link).page

        then:
        page.text().contains('non ha ancora risposto')
        page.select('#questionnaire option')*.attr('value').contains('prova')

        when:
        def begun = operator.post(link, [questionnaire: 'prova'])

        then:
        begun.location == "$SHEET/banco"
        operator.post(link, [questionnaire: 'nessuno']).status == 409
    }

    def "the operator reads out one question after the other; a choice no sheet keeps is remembered on the way"() {
        when:
        def first = operator.get("$SHEET/banco").page

        then: 'in the operator\'s Italian, whatever the person speaks'
        first.select('h1').text() == 'Prova con Anna'
        first.select('legend').text() == 'Ti va di rispondere? Puoi anche dire di no.'
        first.select('input[type=radio]')*.attr('value') == ['yes', 'no']

        when:
        def after = say('inizio', [choice: 'yes'])
        def second = operator.get(after).page

        then:
        after == "$SHEET/banco?ways=inizio%3Ayes"
        second.select('legend').text().endsWith('Che lavoro fai?')
        second.select('input[type=radio]')*.attr('value') == ['cuoco', 'barista', '-']
        second.text().contains('Serve a parlare del lavoro giusto.')

        when: 'nothing is said'
        def nothing = operator.post("$SHEET/banco", [node: 'mestiere', revision: revision(), ways: 'inizio:yes'])

        then:
        nothing.status == 422
        nothing.page.select('.sp-error').text() == 'Scegli o scrivi la risposta.'

        when:
        def third = say('mestiere', [choice: 'barista', ways: 'inizio:yes'])

        then: 'what is kept needs no remembering'
        third == "$SHEET/banco"
        operator.get(third).page.select('input[type=checkbox]')*.attr('value') == ['bici', 'treno']

        when: 'of several, nothing is an answer too; corrected, two are'
        say('mezzi', [:])

        then:
        sheet().answers().means.now().value() == 'none'
        !sheet().answers().means.now().taken()

        when:
        say('mezzi', [except: 'means', choice: ['bici', 'treno']])
        say('mezzi', [except: 'means'])

        then:
        sheet().answers().means.earlier()*.value() == ['bici,treno', 'none']

        and: 'a page does not welcome back at each question, nor open the same part again'
        !operator.get(third).text.contains('Riprendiamo')
        !operator.get(third).text.contains('Parliamo di strada')
        operator.get(third).page.select('legend').text().endsWith('Hai la patente B?')
    }

    def "the same form sent twice answers one question, never the next"() {
        given:
        say('patente', [choice: 'yes'])

        when:
        def again = say('patente', [choice: 'no'])

        then:
        again == "$SHEET/banco"
        operator.get(again).page.select('label[for=text]').text().contains('Quanti chilometri')
        sheet().answers().licence.now().value() == 'yes'
    }

    def "an answer that is none is said beside the field, and counted as hard"() {
        when:
        def wrong = operator.post("$SHEET/banco", [node: 'chilometri', revision: revision(), text: 'tanti'])

        then:
        wrong.status == 422
        wrong.page.select('.sp-error').text() == 'Non ho capito. Scrivi un numero, per esempio 10.'
        wrong.page.text().count(wrong.page.select('.sp-error').text()) == 1
        wrong.page.select('label[for=text]').text() == 'Quanti chilometri fai per lavorare?'
        sheet().doubts().chilometri.misses().size() == 1
        operator.post("$SHEET/banco", [node: 'chilometri', revision: revision(), text: 'x' * 1001]).status == 409
    }

    def "each answer says who typed it, and may be corrected before sending"() {
        given:
        say('chilometri', [choice: '-'])
        assert sheet().answers().km.now().refused()
        say('nascita', [text: '1/2/1980'])

        when:
        def page = operator.get(SHEET).page

        then:
        page.select('h3')*.text() == ['Lavoro', 'Spostamenti', 'Risposte']
        page.select('dt:contains(Hai la patente B?) + dd').text().startsWith('Sì')
        page.select('dt:contains(Hai la patente B?) + dd').text().contains('allo sportello, scritta da Persona')
        page.select('dt:contains(Quanti chilometri) + dd').text().contains('una risposta non capita')
        page.text().contains('non sono l\'assessment ufficiale')

        when:
        def correct = page.select('dt:contains(Hai la patente B?) + dd a').attr('href')
        def asked = operator.get(correct).page

        then:
        asked.select('legend').text().endsWith('Hai la patente B?')
        asked.select('input[name=except]').attr('value') == 'licence'

        when:
        say('patente', [choice: 'no', except: 'licence'])
        say('autobus', [choice: 'yes'])

        then:
        sheet().answers().licence.earlier()*.value() == ['yes']
        operator.get(SHEET).page.select('dt:contains(Hai la patente B?) + dd').text().contains('Prima: Sì')
    }

    def "sent from the desk it is over there, and its page has the score with reasons and what would change it"() {
        when: 'read back by part, each with a link to change it, and one button'
        def back = operator.get("$SHEET/banco").page

        then:
        back.select('main h2')*.text() == ['Lavoro', 'Spostamenti', 'Altre risposte']
        back.select('dt:contains(Patente) + dd a').attr('href') == "$SHEET/banco?except=licence"
        back.select('input[type=radio]').empty
        back.select('button:contains(Va tutto bene)').size() == 1

        when:
        def corrects = say('rivedi', [choice: 'patente'])
        def after = say('rivedi', [choice: 'k_ok'])
        def page = operator.get(after).page

        then:
        corrects == "$SHEET/banco?except=licence"
        after == SHEET
        page.text().contains(sheet().filed().receipt())
        page.select('h3')*.text().take(4) == ['Lavoro', 'Spostamenti', 'Risposte', 'Risposte che non contano']
        page.select('#sum-0').text() == 'Spostamenti: 1 punto, Pochi'
        page.select('tr:has(th:contains(Hai la patente B?)) td')*.text() == ['0', 'Non ha la patente B.', 'Con la patente B avrebbe 2 punti.']
        page.text().contains('Con 1 punto in più sarebbe «Buoni».')

        and: 'a question that was not put is named by its words'
        page.select('tr:has(td:contains(Domanda non posta)) th')*.text().every { it.endsWith('?') }
        !page.text().contains('Ricalcolato ora')
        operator.get("$SHEET/banco").location == SHEET
        operator.post("$SHEET/banco", [node: 'patente', revision: revision(), choice: 'yes']).location == SHEET
    }

    def "a score is confirmed, or amended with a motive; both values stay"() {
        expect:
        operator.post("$SHEET/punteggio", [dimension: 'spostamenti', points: '3', motive: '']).status == 422
        operator.post("$SHEET/punteggio", [dimension: 'spostamenti', points: '9', motive: 'ha un furgone']).status == 422
        operator.post("$SHEET/punteggio", [dimension: 'spostamenti', points: 'tre', motive: 'ha un furgone']).status == 422
        operator.post("$SHEET/punteggio", [dimension: 'altro', points: '1', motive: 'ha un furgone']).status == 422
        operator.post("$SHEET/punteggio", [dimension: 'spostamenti', points: '', motive: '']).location == SHEET
        operator.post("$SHEET/punteggio", [dimension: 'spostamenti', points: '3', motive: 'Ha un furgone di famiglia']).location == SHEET

        when:
        def text = operator.get(SHEET).page.text()

        then:
        text.contains('Spostamenti: 1 punto, Pochi')
        text.contains("Per l'operatore: 3 punti, Buoni")
        text.contains('confermato (1)')
        text.contains('portato da 1 a 3. Motivo: Ha un furgone di famiglia')
    }

    def "the result given back is written down: when, how, by whom"() {
        given:
        def today = LocalDate.ofInstant(desk.bean(InstantSource).instant(), ZoneId.of('Europe/Rome'))

        expect:
        operator.get(SHEET).page.text().contains('non è stato restituito')
        operator.post("$SHEET/restituzione", [day: today.plusDays(1).toString(), how: 'PHONE']).status == 422
        operator.post("$SHEET/restituzione", [day: today.toString(), how: 'PIGEON']).status == 422
        operator.post("$SHEET/restituzione", [day: today.toString(), how: 'PHONE']).location == SHEET
        operator.get(SHEET).page.select('section[aria-labelledby=returned]').text().contains('per telefono, Persona')
    }

    def "who the person is and their working life are completed; the record is the person's own"() {
        expect:
        operator.post("$SHEET/persona", [version: '0', family: 'Rossi', given: 'Anna', taxCode: 'RSSNNA80B41B354X', born: '1980-02-01']).status == 422
        operator.post("$SHEET/persona", [version: '0', family: 'Rossi', given: 'Anna', taxCode: '', born: '1980-02-30']).status == 422
        operator.post("$SHEET/persona", [version: '0', family: 'Rossi', given: 'Anna', taxCode: '', born: '1980-02-01']).location == SHEET
        operator.post("$SHEET/persona", [version: '0', family: 'Bianchi', given: 'Anna', taxCode: '', born: '']).status == 422
        desk.bean(Records).find('anna').get().family() == 'Rossi'
        operator.post("$SHEET/curriculum", [STUDY: 'Diploma', SKILLS: 'x' * 501]).status == 422
        operator.post("$SHEET/curriculum", [STUDY: 'Diploma', SKILLS: '']).location == SHEET

        when:
        def page = operator.get(SHEET).page

        then:
        page.select('h1').text() == 'Prova di Anna Rossi'
        page.select('dt:contains(Titolo di studio) + dd').text() == 'Diploma'
        page.text().contains('Titolo di studio: Diploma')
    }

    def "a national index is brought here with its day and origin, never reckoned"() {
        expect:
        operator.post("$SHEET/indice", [level: 'HIGH', probability: '1,2', day: '2026-01-02', origin: 'SIL']).status == 422
        operator.post("$SHEET/indice", [level: 'HIGH', probability: '0,73', day: '2026-01-02', origin: '']).status == 422
        operator.post("$SHEET/indice", [level: 'HIGH', probability: '0,73', day: '2026-01-02', origin: 'SIL Sardegna']).location == SHEET
        operator.get(SHEET).page.text().contains('Classe 3, rischio alto, probabilità 0,73, del 2 gennaio 2026. Da: SIL Sardegna')
    }

    def "who asks for a copy of their data is given the answers, the score with every reason, and what was made of it; nobody of staff is named"() {
        when:
        def copy = new ObjectMapper().readValue(desk.as(Role.MANAGER, [OFFICE]).get('/people/anna/data/file').text as String, Map).Questionari

        then:
        copy.find { it.Domanda == 'Hai la patente B?' }.Risposta == 'No'
        copy.find { it.Fascia == 'Pochi' }.with { [it.Punteggio, it.Punti] } == ['Spostamenti', '1']
        copy.find { it['Perché'] == 'Non ha la patente B.' }['Che cosa cambierebbe'] == 'Con la patente B avrebbe 2 punti.'
        copy.find { it.Motivo == 'Ha un furgone di famiglia' }["Punti per l'operatore"] == '3'
        copy.find { it['Titolo di studio'] == 'Diploma' }
        copy.find { it['Risultato restituito'] == 'Per telefono' }
        copy.find { it['Indice nazionale'] == '3, rischio alto' }.Da == 'SIL Sardegna'
        !copy.toString().contains('Persona')
    }

    def "the band an operator put in place of that of the rules is the one that holds, in the list and in the file; the file has both"() {
        when:
        def lines = desk.as(Role.MANAGER, [OFFICE]).get('/risposte/prova/csv').text.readLines()*.split(';')
        def row = { String name -> lines[1][lines[0].toList().indexOf(name)] }

        then:
        [row('fascia_spostamenti'), row('fascia_spostamenti_regole')] == ['buoni', 'pochi']
        sheet().filed().bands() == [spostamenti: 'pochi']

        when: 'confirmed as the rules have it, it is amended no more; then amended again'
        operator.post("$SHEET/punteggio", [dimension: 'spostamenti', points: '', motive: ''])
        def confirmed = sheet().filed().held()
        operator.post("$SHEET/punteggio", [dimension: 'spostamenti', points: '3', motive: 'Ha un furgone di famiglia'])

        then:
        confirmed == [spostamenti: 'pochi']
        sheet().filed().held() == [spostamenti: 'buoni']
    }

    def "the list of the office is chosen by state and band"() {
        expect:
        people("?state=SENT&band=spostamenti%2Fbuoni") == ['Anna']
        people("?band=spostamenti%2Fpochi") == []
        operator.get("/questionari?band=spostamenti%2Fbuoni").page.select('td[data-label=Fasce]').text() == 'Spostamenti: Buoni (corretta da un operatore)'
        people("?state=OPEN") == []
        people("?questionnaire=prova") == ['Anna']
        operator.get("/questionari?office=I452C000001").status == 403
    }

    def "who works for many offices begins where there is something to read"() {
        given:
        desk.bean(Offices).save(SampleOffices.of('I452C000009', 'Alghero', 'Alghero', 'SS'))
        def manager = desk.as(Role.MANAGER, ['I452C000009', OFFICE])

        expect:
        manager.get('/questionari').page.select('#office option[selected]').attr('value') == OFFICE
        manager.get('/questionari?office=I452C000009').page.select('tbody th').empty
    }

    def "printed, it has what the page has and no form"() {
        when:
        def page = operator.get("$SHEET/stampa").page

        then:
        page.select('main form').empty
        page.text().contains('Spostamenti: 1 punto, Pochi')
        page.text().contains('Hai la patente B?')
    }

    def "another office, the contact centre and a stranger see nothing of it; an auditor reads and changes nothing"() {
        given:
        def elsewhere = desk.as(Role.OPERATOR, ['I452C000001'])
        def auditor = desk.as(Role.AUDITOR, [])

        expect:
        [SHEET, "$SHEET/stampa", "$SHEET/banco", '/people/anna/questionari'].every { elsewhere.get(it).status == 403 }
        elsewhere.post("$SHEET/punteggio", [dimension: 'spostamenti', points: '']).status == 403
        desk.as(Role.CONTACT_CENTRE, []).get(SHEET).status == 403
        desk.visitor().get(SHEET).status == 303
        operator.get('/questionari/prova_1_nessuno').status == 404
        auditor.get(SHEET).status == 200
        auditor.get(SHEET).page.select('main form').empty
        auditor.post("$SHEET/punteggio", [dimension: 'spostamenti', points: '']).status == 403
    }

    def "who sent one and answers anew has a second sheet, and both are on the person's page"() {
        when:
        def begun = operator.post('/people/anna/questionari', [questionnaire: 'prova'])

        then:
        begun.location == '/questionari/prova_2_anna/banco'
        operator.get('/people/anna').page.select('section:has(h2:contains(Questionari)) li')*.text()*.replace(' :', ':') ==
                ['prova, volta 2: In corso', 'prova: Inviato', 'Compila un questionario con la persona']
    }

    def "a page has buttons, and names no word of a chat"() {
        when:
        def path = operator.post('/people/anna/questionari', [questionnaire: 'scheda']).location
        def first = operator.get(path).page

        then:
        first.select('h1').text().startsWith('La tua scheda con Anna')
        first.select('legend').text().endsWith('Cominciamo?')
        !first.select('main').text().contains('PAUSA')
        first.select('a:contains(Fermati qui)').size() == 1
    }

    private String say(String node, Map form) {
        def answer = operator.post("$SHEET/banco", [node: node, revision: revision()] + form)
        assert answer.status == 303: answer.page.select('main').text()
        answer.location
    }

    private List<String> people(String query) { operator.get("/questionari$query").page.select('tbody th')*.text() }

    private String revision() { sheet().opening().revision() }

    private Sheet sheet() { desk.bean(Sheets).find('prova_1_anna').get() }
}
