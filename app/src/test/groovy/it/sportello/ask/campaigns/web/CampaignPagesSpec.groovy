package it.sportello.ask.campaigns.web

import it.sportello.Desk
import it.sportello.ask.campaigns.AgeBand
import it.sportello.ask.campaigns.Campaign
import it.sportello.ask.campaigns.CampaignState
import it.sportello.ask.campaigns.Campaigns
import it.sportello.ask.campaigns.Invitation
import it.sportello.ask.campaigns.InvitationState
import it.sportello.ask.campaigns.Invitations
import it.sportello.ask.campaigns.Page
import it.sportello.ask.campaigns.Selection
import it.sportello.ask.campaigns.Sending
import it.sportello.bots.messaging.Urn
import it.sportello.office.calendar.QuietHours
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.office.staff.Role
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.platform.time.Rome
import it.sportello.talk.broadcasts.Audience
import it.sportello.talk.broadcasts.Broadcast
import it.sportello.talk.broadcasts.BroadcastState
import it.sportello.talk.broadcasts.Broadcasts
import it.sportello.talk.broadcasts.web.Labels
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Instant
import java.time.LocalDate

class CampaignPagesSpec extends Specification {

    static final OFFICE = 'B354C000001'
    static final OTHER = 'I452C000001'

    @Shared
    @AutoCleanup
    Desk desk = new Desk()

    def setupSpec() {
        desk.bean(Offices).save(SampleOffices.cagliari())
        desk.bean(Offices).save(SampleOffices.of(OTHER, 'Sassari', 'I452', 'SS'))
        ['anna', 'bruno'].each { id ->
            def urn = Urn.of("telegram:42$id")
            desk.bean(Addresses).heard(urn, 'sim-telegram', Instant.now(), id)
            desk.bean(Contacts).add(Contact.newcomer(id, urn, Instant.now()).withLanguage('it').withOffice(OFFICE).declaring(true))
        }
    }

    def "a manager writes a campaign in steps, sees what it would come to, and lets it go"() {
        given:
        def manager = desk.as(Role.MANAGER, [OFFICE])

        expect:
        manager.get('/campaigns').text.contains('nessuna campagna.')
        manager.get('/campaigns/new').text.contains('1. Che cosa e dove')

        when: 'a step that is wrong comes back with what was written'
        def wrong = manager.post('/campaigns', [questionnaire: 'prova', title: '', offices: OTHER])

        then:
        wrong.status == 422
        wrong.text.contains('Scrivi un titolo')
        wrong.text.contains('Scegli almeno un ufficio')

        when:
        def begun = manager.post('/campaigns', [questionnaire: 'prova', title: 'Profilazione di novembre', offices: OFFICE])
        def id = begun.location.tokenize('/')[1]

        then:
        begun.location == "/campaigns/$id/who"
        manager.get("/campaigns/$id/who").text.contains('Solo un campione')

        when:
        def who = manager.post("/campaigns/$id/who", [of: 'CITIZEN', perBand: 'tanti', version: version(id)])

        then:
        who.status == 422
        who.text.contains('Scrivi un numero.')

        when:
        who = manager.post("/campaigns/$id/who", [of: 'CITIZEN', withoutSheet: 'yes', version: version(id)])
        def how = manager.post("/campaigns/$id/how", [first: 'telegram', second: 'sms', reminders: '1', every: '7', silence: '7',
                                                      ends: LocalDate.now().plusDays(20).toString(), version: version(id)])

        then:
        who.location == "/campaigns/$id/how"
        how.location == "/campaigns/$id/preview"

        when:
        def stale = manager.post("/campaigns/$id/who", [of: 'CITIZEN', version: '1'])
        def preview = manager.get("/campaigns/$id/preview")

        then:
        stale.status == 409
        preview.status == 200
        preview.text.contains('Telegram 2')
        preview.text.contains('Ti chiediamo di rispondere a un questionario')
        preview.text.contains('We ask you to answer')
        preview.text.contains('dir="rtl"')
        preview.text.contains('Avvia la campagna')

        when:
        def started = manager.post("/campaigns/$id/start", [:])

        then:
        started.location == "/campaigns/$id"
        desk.bean(Campaigns).find(id).get().state() in [CampaignState.PREPARING, CampaignState.RUNNING]
        manager.get("/campaigns/$id").status == 200
        manager.get('/campaigns').text.contains('Profilazione di novembre')
        manager.get("/campaigns/$id/who").status == 409
        manager.post("/campaigns/$id/start", [:]).location == "/campaigns/$id"
    }

    def "a campaign says when it really leaves, before it is let go and while it waits; figures and costs say what they are"() {
        given:
        def manager = desk.as(Role.MANAGER, [OFFICE])
        def sunday = LocalDate.now(Rome.ZONE).plusDays(7).with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SUNDAY)).atTime(6, 28).atZone(Rome.ZONE).toInstant()
        def monday = Labels.when(desk.bean(QuietHours).nextOpen(sunday, SampleOffices.cagliari()))
        def now = Instant.now()
        desk.bean(Campaigns).add(new Campaign('domenica', 1, 'prova', 'Di domenica', [OFFICE], Selection.everyone('s'),
                new Sending([], false, sunday, 1, 1, 7, LocalDate.now().plusDays(40)), CampaignState.DRAFT, Campaign.Plan.begun(now), 'omar', null))

        when:
        def preview = manager.get('/campaigns/domenica/preview').page

        then:
        monday.endsWith('ore 08:00')
        preview.select('dt:contains(Parte) + dd').first().text() == monday
        preview.select('td[data-label=Parte]')*.text() == [monday]
        preview.select('dt:contains(Questionario) + dd').text() == 'Prova'
        preview.select('dt:contains(Promemoria) + dd').first().text() == '1, ogni giorno'
        preview.select('td[data-label=Non arriva a]')*.text()*.toInteger().sum() ==
                preview.select('h2:contains(A chi non arriva) + table td')*.text()*.toInteger().sum(0)

        when:
        desk.bean(Campaigns).change('domenica') { it.counted(2).moved(CampaignState.PREPARING, null).prepared(now, sunday, [(OFFICE): 0]) }
        def page = manager.get('/campaigns/domenica').page

        then:
        page.select('.alert').text().contains("Aspetta fino a $monday")
        page.select('dt:contains(Parte) + dd').first().text() == monday
        manager.get('/campaigns/new').page.select('#questionnaire option[value=prova]').text() == 'Prova, 3 minuti'
    }

    def "the list of broadcasts says of a cost whether it is foreseen or spent, and invents none for an invitation nobody counted by itself"() {
        given:
        def now = Instant.now()
        [Contarlo: [Broadcast.Plan.NONE, null], Previsto: [new Broadcast.Plan(null, 20, 909, now), null], Finito: [Broadcast.Plan.NONE, now]].each { title, how ->
            desk.bean(Broadcasts).add(new Broadcast("costo-${title.toLowerCase()}", 1, OFFICE, title, Purpose.QUESTIONNAIRES, null, [it: 'Qui CPI Cagliari.'],
                    new Audience('campaign', Contact.Audience.CITIZEN, [:], [] as Set), how[1] ? BroadcastState.FINISHED : BroadcastState.PREPARING, how[0],
                    new Broadcast.Run(0, now, null, how[1], null, null, how[1] ? 840 : 0), null, null))
        }

        when:
        def page = desk.as(Role.MANAGER, [OFFICE]).get("/broadcasts?office=$OFFICE").page

        then:
        ['Contarlo', 'Previsto', 'Finito'].collect { page.select("tr:has(th:contains($it)) td[data-label=Costo]").text().replace('\u00a0', ' ') } ==
                ['si sa alla fine', '9,09 € previsti', '8,40 € spesi']
    }

    def "without an address by which the world reaches us no letter and no link is offered, and it is said why"() {
        given:
        def manager = desk.as(Role.MANAGER, [OFFICE])
        def id = manager.post('/campaigns', [questionnaire: 'prova', title: 'Senza link', offices: OFFICE]).location.tokenize('/')[1]

        when:
        def page = manager.get("/campaigns/$id/how").page
        def byLetter = manager.post("/campaigns/$id/how", [first: 'email', reminders: '0', every: '7', silence: '7',
                                                           ends: LocalDate.now().plusDays(20).toString(), version: version(id)])

        then:
        page.text().contains('manca l\'indirizzo pubblico del servizio (PUBLIC_URL)')
        page.select('input[name=link], option[value=email]').empty
        byLetter.status == 422
    }

    def "each sees the offices that are theirs, and only whoever has all of them decides"() {
        given:
        running('due-uffici', [OFFICE, OTHER])
        def here = desk.as(Role.MANAGER, [OFFICE])
        def operator = desk.as(Role.OPERATOR, [OTHER])
        def elsewhere = desk.as(Role.MANAGER, ['Z999C000001'])
        def region = desk.as(Role.REGION, [])
        def auditor = desk.as(Role.AUDITOR, [])

        expect:
        here.get('/campaigns/due-uffici').text.with { contains('Cagliari') && !contains('<th scope="row">Sassari') }
        operator.get('/campaigns/due-uffici').text.with { contains('Sassari') && !contains('<th scope="row">Cagliari') }
        region.get('/campaigns/due-uffici/report').text.with { contains('Cagliari') && contains('Sassari') }
        here.get('/campaigns/due-uffici/report').text.with { !contains('Sassari') }
        elsewhere.get('/campaigns/due-uffici').status == 403
        elsewhere.get('/campaigns/due-uffici/report/csv').status == 403
        desk.as(Role.CONTACT_CENTRE, []).get('/campaigns/due-uffici').status == 403
        here.get("/campaigns/due-uffici/silent?office=$OTHER").status == 403
        here.post('/campaigns/due-uffici/stop', [:]).status == 403
        operator.post('/campaigns/due-uffici/silent/calls', [office: OTHER]).status == 403
        auditor.get('/campaigns/due-uffici').status == 200
        auditor.post('/campaigns/due-uffici/silent/calls', [office: OTHER]).status == 403
        here.get('/campaigns/nessuna').status == 404

        when:
        def stopped = region.post('/campaigns/due-uffici/stop', [:])

        then:
        stopped.location == '/campaigns/due-uffici'
        desk.bean(Campaigns).find('due-uffici').get().state() == CampaignState.STOPPED
    }

    def "an operator sees who did not answer and notes why; a manager has them called"() {
        given:
        running('silenzio', [OFFICE])
        def operator = desk.as(Role.OPERATOR, [OFFICE])
        def manager = desk.as(Role.MANAGER, [OFFICE])

        when:
        def list = operator.get("/campaigns/silenzio/silent?office=$OFFICE")

        then:
        list.text.contains('/people/anna')
        !list.text.contains('/people/bruno')
        !list.text.contains('Prepara le telefonate')

        when:
        def noted = operator.post('/campaigns/silenzio/silent/reason', [office: OFFICE, page: '0', contact: 'anna', reason: 'NO_CONNECTION'])

        then:
        noted.status == 303
        operator.get("/campaigns/silenzio/silent?office=$OFFICE").text.contains('selected="selected">Non ha una connessione')
        operator.post('/campaigns/silenzio/silent/reason', [office: OFFICE, page: '0', contact: 'anna', reason: 'BOH']).status == 409
        operator.post('/campaigns/silenzio/silent/reason', [office: OFFICE, page: '0', contact: 'bruno', reason: 'OTHER']).status == 409

        expect:
        manager.post('/campaigns/silenzio/silent/calls', [office: OFFICE]).location == "/campaigns/silenzio/silent?office=$OFFICE&said=calls&people=1"
        manager.post('/campaigns/silenzio/silent/why', [office: OFFICE]).location == "/campaigns/silenzio/silent?office=$OFFICE&said=why"
        manager.get("/campaigns/silenzio/silent?office=$OFFICE&said=calls&people=440").page.select('main .alert')*.text() == ['Preparate 440 telefonate: sono in Compiti.']
        manager.get("/campaigns/silenzio/silent?office=$OFFICE&said=calls&people=440").page.select('main a:contains(Apri i compiti)').attr('href') == "/tasks?office=$OFFICE"
        manager.get("/campaigns/silenzio/silent?office=$OFFICE&said=reason").page.select('main .alert')*.text() == ['Motivo segnato.']
    }

    def "who did not answer is counted, is in the order of names, and is taken away on paper and in files of which no cell is worked out"() {
        given:
        running('elenco', [OFFICE], 2)
        ['zeno': '=1+1', 'elio': 'Elio'].each { id, name -> desk.bean(Contacts).add(Contact.newcomer(id, Urn.of("telegram:77$id"), Instant.now()).withName(name).withOffice(OFFICE)) }
        def now = Instant.now()
        desk.bean(Invitations).lay(new Page('elenco', OFFICE, 0, 2, ['zeno', 'elio'].collect { Invitation.of(it, AgeBand.UNDER_35, now).moved(InvitationState.INVITED, now) } +
                Invitation.of('anna', AgeBand.UNDER_35, now).moved(InvitationState.NOT_REACHED, now)))
        desk.bean(Invitations).lay(new Page('elenco', OFFICE, 1, 1, [Invitation.of('bruno', AgeBand.OVER_50, now).moved(InvitationState.INVITED, now).moved(InvitationState.COMPLETED, now)]))
        def operator = desk.as(Role.OPERATOR, [OFFICE])

        when:
        def page = operator.get("/campaigns/elenco/silent?office=$OFFICE").page
        def csv = operator.get("/campaigns/elenco/silent/csv?office=$OFFICE").text.readLines()

        then: 'of the next page everybody answered: there is nothing to go on to'
        page.text().contains("3 persone in tutto. A 1 di loro l'invito non è arrivato.")
        page.select('tbody th')*.text() == ['=1+1', 'Elio', 'Persona senza nome']
        page.select('nav.sp-pages').empty
        page.select('a:contains(Torna alla campagna)').text() == 'Torna alla campagna: Campagna elenco'

        and:
        csv.tail()*.split(';')*.getAt(1) == ["'=1+1", 'Elio', 'Persona senza nome']
        csv.find { it.startsWith('anna;') }.contains('Invito non arrivato')
        operator.get("/campaigns/elenco/silent/xlsx?office=$OFFICE").header('content-disposition').contains('senza-risposta-elenco.xlsx')
        operator.get("/campaigns/elenco/silent/stampa?office=$OFFICE").page.select('tbody th')*.text() == ['=1+1', 'Elio', 'Persona senza nome']
        ['csv', 'xlsx', 'stampa'].every { desk.as(Role.OPERATOR, [OTHER]).get("/campaigns/elenco/silent/$it?office=$OFFICE").status == 403 }
        operator.get("/campaigns/nessuna/silent/csv?office=$OFFICE").status == 404
    }

    def "the report is a page, a paper, two files and what their columns mean"() {
        given:
        running('rapporto', [OFFICE, OTHER])
        def region = desk.as(Role.REGION, [])

        expect:
        region.get('/campaigns/rapporto/report').text.with { contains('nessun contatto') && contains('50 %') }
        region.get('/campaigns/rapporto/report/stampa').text.with { contains('Contattati') && !contains('nessun contatto') }
        region.get('/campaigns/rapporto/report/colonne').text.contains('arrotondato all&#39;intero')
        region.get('/campaigns/rapporto/report/csv').text.contains('campagna;questionario;ufficio_codice')
        region.get('/campaigns/rapporto/report/xlsx').status == 200
        region.get('/campaigns/rapporto/counts', [Accept: 'application/json']).text.contains('"COMPLETED":1')
    }

    private String version(String id) { desk.bean(Campaigns).find(id).get().version() as String }

    /** Anna was invited and said nothing, Bruno answered. */
    private void running(String id, List<String> offices, int pages = 1) {
        def now = Instant.now().minus(java.time.Duration.ofDays(2))
        desk.bean(Campaigns).add(new Campaign(id, 1, 'prova', "Campagna $id", offices, Selection.everyone('s'),
                new Sending([], false, null, 0, 7, 7, LocalDate.now().plusDays(9)), CampaignState.RUNNING,
                new Campaign.Plan(2, now, now, now, [(OFFICE): pages], null), 'omar', null))
        desk.bean(Invitations).lay(new Page(id, OFFICE, 0, 1, [
                Invitation.of('anna', AgeBand.UNDER_35, now).moved(InvitationState.INVITED, now),
                Invitation.of('bruno', AgeBand.OVER_50, now).moved(InvitationState.INVITED, now).moved(InvitationState.COMPLETED, now).worked(600, 'web')]))
    }
}
