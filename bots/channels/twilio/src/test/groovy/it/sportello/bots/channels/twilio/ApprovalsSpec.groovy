package it.sportello.bots.channels.twilio

import it.sportello.bots.channels.twilio.fake.Answer
import it.sportello.bots.channels.twilio.fake.FakeTwilio
import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.adapter.TemplateApprovals
import it.sportello.bots.messaging.adapter.TemplateApprovals.Approval
import it.sportello.bots.messaging.adapter.TemplateApprovals.Category
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Duration
import java.time.InstantSource

/** Templates are handed in to Meta through Twilio, and asked after. */
class ApprovalsSpec extends Specification {

    static final OFFER = new TemplateApprovals.Proposal('offerta_lavoro', 'fr', Category.UTILITY, 'Bonjour, une offre : {{1}}. Merci.', ['Serveur'])

    @AutoCleanup
    FakeTwilio twilio = FakeTwilio.start(Hook.ACCOUNT, 'a-token')
    def adapter = new TwilioAdapter(InstantSource.system(), Duration.ofMinutes(1))
    def line = Hook.line('whatsapp', ChannelType.WHATSAPP, [token: 'a-token', api: twilio.url().toString()])
    def approvals = adapter.approvals(ChannelType.WHATSAPP).get()

    def "SMS has no templates"() {
        expect:
        adapter.approvals(ChannelType.SMS).empty
    }

    def "a template is handed in with its language, its sample and its category"() {
        when:
        def answer = approvals.submit(OFFER, line)

        then:
        answer == new TemplateApprovals.Stands(answer.id(), Approval.SUBMITTED, Category.UTILITY, null)
        def made = twilio.contents()[answer.id()]
        made.path('language').asText() == 'fr'
        made.at('/types/twilio~1text/body').asText() == OFFER.body()
        made.at('/variables/1').asText() == 'Serveur'
        twilio.approvals().handedIn('offerta_lavoro_fr') == answer.id()
    }

    def "what Meta says of it is understood: #status"() {
        given:
        twilio.approvals().says('HXapproved1', status, category, reason)

        expect:
        approvals.ask('HXapproved1', line) == new TemplateApprovals.Stands('HXapproved1', approval, kind, reason)

        where:
        status        | category    | reason                 || approval           | kind
        'unsubmitted' | 'UTILITY'   | null                   || Approval.DRAFT     | Category.UTILITY
        'pending'     | 'UTILITY'   | null                   || Approval.SUBMITTED | Category.UTILITY
        'approved'    | 'MARKETING' | null                   || Approval.APPROVED  | Category.MARKETING
        'rejected'    | 'UTILITY'   | 'TAG_CONTENT_MISMATCH' || Approval.REJECTED  | Category.UTILITY
        'paused'      | 'UTILITY'   | null                   || Approval.PAUSED    | Category.UTILITY
        'disabled'    | 'UTILITY'   | null                   || Approval.DISABLED  | Category.UTILITY
    }

    def "a word of Meta's that we do not know teaches nothing"() {
        given:
        twilio.approvals().says('HXapproved1', 'archived', 'UTILITY', null)

        expect:
        approvals.ask('HXapproved1', line) == new TemplateApprovals.NotNow('status')
    }

    def "a template that is not there is declined, and an odd id is not even asked"() {
        expect:
        approvals.ask('HXnobody', line) == new TemplateApprovals.Declined('20404')
        approvals.ask('../Accounts', line) == new TemplateApprovals.Declined('sid')
    }

    def "when Twilio does not answer as it should nothing is learnt: #mood"() {
        given:
        twilio.approvals().says('HXapproved1', 'approved', 'UTILITY', null)
        twilio.approvalsAnswer(mood)

        expect:
        approvals.ask('HXapproved1', line) instanceof TemplateApprovals.NotNow
        approvals.submit(OFFER, line) instanceof TemplateApprovals.NotNow
        approvals.sender(line).empty

        where:
        mood << [Answer.refuse(500, 20500), Answer.refuse(429, 20429), new Answer.HangUp(false), new Answer.Page(200, 'text/html', '<html>')]
    }

    def "the sender's quality and daily limit are told: #limit"() {
        given:
        twilio.whatsapp(line.address())
        twilio.approvals().rates('LOW', limit)

        expect:
        approvals.sender(line).get() == new TemplateApprovals.Sender('LOW', daily)

        where:
        limit                  || daily
        '250 Customers/24hr'   || 250
        '10K Customers/24hr'   || 10_000
        'Unlimited'            || 0
        ''                     || null
    }
}
