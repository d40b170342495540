package it.sportello.journeys

import io.micronaut.runtime.server.EmbeddedServer
import it.sportello.Visitor
import it.sportello.ask.questionnaires.OwnSheets
import it.sportello.bots.dialogue.flow.Flow
import it.sportello.bots.dialogue.flow.Node
import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.inbound.InboundMessage
import it.sportello.office.offices.SampleOffices
import it.sportello.office.staff.Passwords
import it.sportello.office.staff.Role
import it.sportello.office.staff.StaffMember
import it.sportello.office.staff.StaffMembers
import it.sportello.people.contacts.Contact
import it.sportello.people.personal.OwnPass

import java.time.Duration

/** The ways to a questionnaire: three chats, the desk, the page. Each comes to the open question of a sheet and answers it as people would there. */
class Doors {

    static final CHATS = ['telegram', 'whatsapp', 'sms']
    static final ALL = ['telegram', 'desk', 'whatsapp', 'web', 'sms']

    private final Service service
    private final EmbeddedServer server
    private Visitor operator

    Doors(Service service) {
        this.service = service
        server = service.bean(EmbeddedServer).start()
    }

    Door open(String channel, Flow flow, Contact person) {
        switch (channel) {
            case 'desk' -> new Desk(flow, person)
            case 'web' -> new Page(flow, person)
            default -> new Chat(channel, flow, person)
        }
    }

    /** Every question has one answer, made up: an option of its own, or words of its type. */
    static Object said(Node node) {
        def ask = node.ask()
        def options = ask.options().keySet().toList()
        switch (ask.type()) {
            case 'choice' -> ask.keep() ? options[Math.floorMod(node.name().hashCode(), options.size())] : options.first()
            case 'several' -> options.size() < 3 ? options : [options[0], options[2]]
            case ['yes-no', 'of-age'] -> 'yes'
            case 'read-back' -> 'k_ok'
            case 'number' -> '12'
            case 'date' -> '1/2/1980'
            case 'place' -> 'Cagliari'
            case 'phone' -> '333 1234567'
            case 'e-mail' -> 'anna@posta.example'
            case 'partita-iva' -> '12345678903'
            default -> 'cameriera di sala'
        }
    }

    static boolean typed(Node node) { !(node.ask().type() in ['choice', 'several', 'yes-no', 'of-age', 'read-back']) }

    abstract class Door {
        final Flow flow
        final Contact person

        Door(Flow flow, Contact person) {
            this.flow = flow
            this.person = person
        }

        /** The question that is open here. */
        abstract String node()

        abstract void answer(Node node)
    }

    /** By the deep link each time, since somebody else may have answered meanwhile; then by taps, and on SMS by words. */
    class Chat extends Door {
        private final String line
        private final Urn urn

        Chat(String line, Flow flow, Contact person) {
            super(flow, person)
            this.line = line
            urn = person.urns()[CHATS.indexOf(line)]
            hear('', "q_${flow.name()}")
        }

        @Override
        String node() { session().node() }

        @Override
        void answer(Node node) {
            if (typed(node)) {
                hear(said(node) as String)
            } else if (node.ask().type() == 'several') {
                line == 'sms' ? hear(said(node).collect { session().options()*.id().indexOf(it) + 1 }.join(', ')) : (said(node) + 'k_done').each { tap(it) }
            } else {
                line == 'sms' && node.ask().type() != 'read-back' ? hear(title(said(node) as String)) : tap(said(node) as String)
            }
        }

        private void tap(String option) { hear(title(option), "a/${session().id()}/${session().step()}/$option") }

        private String title(String option) { session().options().find { it.id() == option }?.title() ?: 'va tutto bene' }

        private session() { service.conversation(urn).session() }

        private void hear(String text, CharSequence payload = null) {
            service.hear(line, new InboundMessage(urn, service.now(), "m${service.next()}".toString(), text, payload?.toString(),
                    payload ? InboundMessage.Kind.TAPPED : InboundMessage.Kind.TYPED, [], null, null, null, null))
        }
    }

    /** A form in a browser, at the path it stands at. */
    abstract class Form extends Door {
        String path

        Form(Flow flow, Contact person) { super(flow, person) }

        abstract Visitor browser()

        abstract String target()

        private page() { browser().get(path).page }

        @Override
        String node() { page().select('input[name=node]').val() }

        @Override
        void answer(Node node) {
            def hidden = page().select('form:has(input[name=node]) input[type=hidden]').collectEntries { [it.attr('name'), it.val()] }
            def sent = browser().post(target(), hidden + [(typed(node) ? 'text' : 'choice'): said(node)])
            assert sent.status == 303 : sent.page.select('main').text()
            path = sent.location
        }
    }

    class Desk extends Form {

        Desk(Flow flow, Contact person) {
            super(flow, person)
            def sheet = service.bean(OwnSheets).open(flow.name(), person.id())
            path = sheet.present ? "/questionari/${sheet.get().id()}/banco"
                    : browser().post("/people/${person.id()}/questionari", [questionnaire: flow.name()]).location
        }

        @Override
        Visitor browser() { operator ?= signedIn() }

        @Override
        String target() { path.split('\\?')[0] }

        private Visitor signedIn() {
            def who = new StaffMember('omar', 'Omar', 'omar@ente.example', Role.OPERATOR, [SampleOffices.cagliari().code()],
                    service.bean(Passwords).hash('quattro cavalli blu'), false, true, [], 1)
            assert service.bean(StaffMembers).add(who)
            def visitor = new Visitor(server.URI)
            assert visitor.post('/login', [email: who.email, password: 'quattro cavalli blu']).status == 303
            visitor
        }
    }

    /** By a link of its own each time, as who is invited. */
    class Page extends Form {
        private final Visitor browser = new Visitor(server.URI)

        Page(Flow flow, Contact person) {
            super(flow, person)
            def link = service.bean(OwnPass).link("door/${service.next()}", person.id(), target(), Duration.ofDays(1))
            path = browser.post(URI.create(link).path).location
        }

        @Override
        Visitor browser() { browser }

        @Override
        String target() { "/me/sheets/${flow.name()}" }
    }
}
