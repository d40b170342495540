package it.sportello.people.personal

import it.sportello.browser.OpenOffice
import it.sportello.jobs.applications.Application
import it.sportello.jobs.applications.ApplicationState
import it.sportello.jobs.applications.Applications
import it.sportello.jobs.notices.ChangeNotices
import it.sportello.jobs.notices.Often
import it.sportello.jobs.notices.Subscribers
import it.sportello.jobs.notices.Subscription
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Contacts
import it.sportello.people.records.Origin
import it.sportello.people.records.PersonRecord
import it.sportello.people.records.Records
import it.sportello.people.records.TaxCode
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.LocalDate

/** What a person reads of themself, and what they change there. */
class OwnPanelsSpec extends Specification {

    @Shared @AutoCleanup OpenOffice office = new OpenOffice()

    def "a person sees what we know of them, and from whom"() {
        given:
        def anna = new Citizen(office.desk, ['telegram', 'tel'], [office: OpenOffice.CODE])
        office.desk.bean(Records).save(new PersonRecord(anna.id, 0, 'Prova', 'Anna', TaxCode.read('RSSMRA80A01H501U').get(), LocalDate.of(1980, 1, 1),
                new Origin('elenco SIL del 20 novembre', Origin.Basis.PUBLIC_TASK, null, office.now())))

        when:
        def rows = panel(anna.enters(), 'who')

        then:
        rows['Cognome'].startsWith('Prova Da: elenco SIL del 20 novembre')
        rows['Codice fiscale'].startsWith('RSSMRA80A01H501U')
        rows['Data di nascita'].startsWith('1 gennaio 1980')
        rows['Come ti chiami in chat'] == 'Anna Prova Lo hai detto tu.'
        rows['Ufficio'] == 'Cagliari'
        panel(anna.browser, 'addresses')['Telegram'].endsWith('Qui hai ricevuto un codice, e lo hai scritto.')
        panel(anna.browser, 'addresses')['SMS'] == "${anna.urn(1).path()} Ci scrivi da qui."
    }

    def "a choice made there is added to the earlier ones, with the words that were shown; made twice it is made once"() {
        given:
        def anna = new Citizen(office.desk)
        anna.enters()

        when:
        2.times { anna.presses('choices', 'yes', 'VACANCIES') }
        def done = anna.presses('choices', 'no', 'SURVEYS')
        def choices = office.desk.bean(Contacts).find(anna.id).get().choices()

        then:
        done.page.select('main [role=status]').text() == 'Fatto. La scelta vale da ora.'
        choices*.purpose() == [Purpose.VACANCIES, Purpose.SURVEYS]
        choices*.wanted() == [true, false]
        choices*.words() == ['own.choose-yes/it', 'own.choose-no/it']
        panel(anna.browser, 'choices')['offerte di lavoro'].contains('Non voglio più ricevere: offerte di lavoro')
    }

    def "somebody sees their applications with the receipt, and takes one back; nobody else's"() {
        given:
        def anna = new Citizen(office.desk)
        def bruno = new Citizen(office.desk)
        def mine = applies(anna, 'CA-901')
        def his = applies(bruno, 'CA-902')
        anna.enters()

        expect:
        panel(anna.browser, 'applications')['Cameriera'].contains("Ricevuta ${mine.receipt()}")
        !anna.browser.get('/me').text.contains(his.receipt())

        when:
        def done = anna.presses('applications', 'withdraw', 'CA-901')
        def foreign = anna.presses('applications', 'withdraw', 'CA-902')

        then:
        done.page.select('main [role=status]').text() == 'Fatto. Abbiamo ritirato la candidatura: Cameriera.'
        foreign.status == 409
        office.desk.bean(Applications).find('CA-901', anna.id).get().state() == ApplicationState.WITHDRAWN
        office.desk.bean(Applications).find('CA-902', bruno.id).get().state() == ApplicationState.RECEIVED
        panel(anna.browser, 'applications')['Cameriera'].contains('ritirata da te')
    }

    def "somebody takes back a wish for notices, and a company's choice too late is refused in plain words"() {
        given:
        def anna = new Citizen(office.desk)
        office.desk.bean(ChangeNotices).subscribe(anna.id, new Subscription("w-$anna.id", null, 'B354', 30, null, null, null, Often.AT_ONCE), 5)
        applies(anna, 'CA-903', ApplicationState.SENT)
        anna.enters()

        when:
        def cancelled = anna.presses('notices', 'cancel', "w-$anna.id")
        def late = anna.presses('applications', 'withdraw', 'CA-903')

        then:
        cancelled.page.select('main [role=status]').text() == "Fatto. Abbiamo tolto l'avviso."
        office.desk.bean(Subscribers).find(anna.id).wishes().empty
        late.status == 409
        late.page.select('main [role=alert]').text().startsWith('Questa candidatura non si può più ritirare')
    }

    def "a deed that nobody offers is refused and changes nothing: #panel #deed"() {
        given:
        def anna = new Citizen(office.desk)
        anna.enters()

        expect:
        with(anna.presses(panel, deed, ref)) {
            status == 409
            page.select('main [role=alert]').text().startsWith('Questo ora non si può fare.')
        }

        where:
        panel          | deed       | ref
        'none'         | 'yes'      | 'VACANCIES'
        'choices'      | 'maybe'    | 'VACANCIES'
        'choices'      | 'yes'      | 'x' * 300
        'applications' | 'withdraw' | 'CA-1'
        'who'          | 'erase'    | ''
    }

    def "the page speaks #language"() {
        given:
        def anna = new Citizen(office.desk, ['telegram'], [language: language])
        anna.enters()
        def page = anna.browser.get('/me').page

        expect:
        page.select('html').attr('lang') == language
        page.select('html').attr('dir') == (language == 'ar' ? 'rtl' : '')
        page.select('h1').text() == title
        office.desk.visitor().get("/me?lang=$language").page.select('h1').text() == title
        office.desk.visitor().get('/me', ['Accept-Language': "$language-XX,$language;q=0.9".toString()]).page.select('h1').text() == title

        where:
        language || title
        'it'     || 'La tua pagina'
        'en'     || 'Your page'
        'fr'     || 'Votre page'
        'ar'     || 'صفحتك'
    }

    private Application applies(Citizen who, String vacancy, ApplicationState state = ApplicationState.RECEIVED) {
        office.desk.bean(Applications).add(new Application(vacancy, who.id, 'Cameriera', "2026-${vacancy[-3..-1]}0000".toString(), "call-$who.id-$vacancy".toString(), office.now(),
                state, office.now()))
    }

    /** What stands in a panel, by label. */
    private static Map<String, String> panel(def browser, String name) {
        browser.get('/me').page.select("section[aria-labelledby=$name] li").collectEntries { [it.select('strong').first().text(), it.children().drop(1)*.text().join(' ')] }
    }
}
