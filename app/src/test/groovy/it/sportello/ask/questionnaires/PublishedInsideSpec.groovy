package it.sportello.ask.questionnaires

import it.sportello.Desk
import it.sportello.Visitor
import it.sportello.bots.dialogue.revision.Migration
import it.sportello.bots.messaging.Urn
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.office.staff.Role
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.talk.flows.FlowRevisions
import it.sportello.talk.flows.Flows
import it.sportello.talk.flows.publishing.Draft
import it.sportello.talk.flows.publishing.PreviewPublication
import it.sportello.talk.flows.publishing.Publication
import it.sportello.talk.flows.publishing.PublishRevision
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise

import java.time.InstantSource

/** A questionnaire is published anew while an operator fills it in with somebody. */
@Stepwise
class PublishedInsideSpec extends Specification {

    static final SHEET = '/questionari/prova_1_anna'
    static final OFFICE = SampleOffices.cagliari().code()

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared Visitor operator
    @Shared String first

    def setupSpec() {
        desk.bean(Offices).save(SampleOffices.cagliari())
        desk.bean(Contacts).add(Contact.newcomer('anna', Urn.of('telegram:1'), desk.bean(InstantSource).instant()).withName('Anna').withOffice(OFFICE))
        operator = desk.as(Role.OPERATOR, [OFFICE])
        operator.post('/people/anna/questionari', [questionnaire: 'prova'])
        first = revision()
        says('inizio', [choice: 'yes'])
        says('mestiere', [choice: 'cuoco', ways: 'inizio:yes'])
        says('mezzi', [choice: 'bici'])
    }

    def "before it is published it is known how many are inside, and how many of them it does not touch"() {
        expect:
        preview(changed('Hai la patente B?', 'Hai la patente per l\'auto?')) == [1, 0]
        preview(changed('Che lavoro fai?', 'Quale lavoro fai?')) == [1, 1]
    }

    def "an answer to the question as it was is not taken for one to the question as it is"() {
        given:
        publish(changed('Hai la patente B?', 'Hai la patente per l\'auto?'), [patente: Migration.Choice.ASK_AGAIN])

        when: 'what was read out was the old one'
        def answer = operator.post("$SHEET/banco", [node: 'patente', revision: first, choice: 'yes'])

        then:
        !sheet().answers().licence
        operator.get(answer.location).page.select('legend').text().endsWith('Hai la patente per l\'auto?')
        sheet().opening().revision() != first

        when:
        says('patente', [choice: 'yes'])

        then:
        sheet().answers().licence.now().value() == 'yes'
    }

    def "an answer to a question that is asked again stays on the page, and says so"() {
        given:
        publish(changed('Che lavoro fai?', 'Quale lavoro fai?'), [mestiere: Migration.Choice.ASK_AGAIN])
        operator.get("$SHEET/banco")

        expect:
        operator.get(SHEET).page.select('h3:contains(Da chiedere di nuovo) + dl dd .sp-words').text() == 'Cuoca o cuoco'
        operator.get(SHEET).page.select('h3:contains(Da chiedere di nuovo) + dl a').empty

        when: 'it is taken back'
        publish(desk.bean(FlowRevisions).find('prova', first).get().files(), [mestiere: Migration.Choice.KEEP, patente: Migration.Choice.KEEP])
        operator.get("$SHEET/banco")

        then:
        sheet().aside().isEmpty()
        sheet().answers().keySet() == ['trade', 'means', 'licence'] as Set
        operator.get("$SHEET/banco").page.select('label[for=text]').text().contains('Quanti chilometri')
    }

    def "a questionnaire that its score would not fit any more is refused, and the rule is named"() {
        given:
        def files = files().collectEntries { name, text -> [name, name == 'flow.yml' ? text.replace('options: [bici, treno]', 'options: [bici, treno, auto]')
                : text.replace('treno: Treno', 'treno: Treno, auto: Auto').replace('treno: Train', 'treno: Train, auto: Auto')] }

        when:
        def refused = desk.bean(PublishRevision).publish(new Draft('prova', files), new PublishRevision.Wish('op1', 'mezzi', revision(), [mezzi: Migration.Choice.KEEP]))

        then:
        (refused as Publication.Broken).problems()*.toString() == ["prova/scores.yml, means: manca l'opzione auto"]
        revision() == first
    }

    private List preview(Map files) {
        def preview = desk.bean(PreviewPublication).preview(new Draft('prova', files))
        [preview.inside(), preview.unaffected()]
    }

    private void publish(Map files, Map choices) {
        def publication = desk.bean(PublishRevision).publish(new Draft('prova', files), new PublishRevision.Wish('op1', 'più chiara', revision(), choices))
        assert publication instanceof Publication.Published: "$publication"
    }

    private Map changed(String was, String becomes) { files().collectEntries { name, text -> [name, text.replace(was, becomes)] } }

    private Map files() { desk.bean(FlowRevisions).find('prova', revision()).get().files() }

    private String revision() { desk.bean(Flows).named('prova').get().revision() }

    private void says(String node, Map form) {
        def answer = operator.post("$SHEET/banco", [node: node, revision: revision()] + form)
        assert answer.status == 303: answer.page.select('main').text()
    }

    private Sheet sheet() { desk.bean(Sheets).find('prova_1_anna').get() }
}
