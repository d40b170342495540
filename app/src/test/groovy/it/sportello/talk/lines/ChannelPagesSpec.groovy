package it.sportello.talk.lines

import it.sportello.Desk
import it.sportello.bots.channels.telegram.FakeAnswer
import it.sportello.bots.channels.telegram.FakeBotApi
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.office.staff.Role
import it.sportello.people.contacts.Contact
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

class ChannelPagesSpec extends Specification {

    static final CAGLIARI = 'B354C000001'
    static final SASSARI = 'I452C000001'

    @Shared @AutoCleanup FakeBotApi telegram = FakeBotApi.start()
    @Shared @AutoCleanup Desk desk = new Desk('telegram.token': '700000001:prova', 'telegram.api.url': telegram.url())
    @Shared operator
    @Shared manager
    @Shared administrator

    def setupSpec() {
        desk.bean(Offices).save(SampleOffices.cagliari())
        desk.bean(Offices).save(SampleOffices.of(SASSARI, 'Sassari', 'I452', 'SS'))
        operator = desk.as(Role.OPERATOR, [CAGLIARI])
        manager = desk.as(Role.MANAGER, [CAGLIARI])
        administrator = desk.as(Role.ADMINISTRATOR, [])
    }

    def setup() { telegram.well() }

    def cleanup() { channels().all().each { channels().remove(it.address()) } }

    private PublicChannels channels() { desk.bean(PublicChannels) }

    private static Map channel(Map with = [:]) { [address: '@cpi_cagliari_offerte', office: CAGLIARI, audience: 'CITIZEN'] + with }

    private static List<String> rows(visitor) { visitor.get('/channels').page.select('tbody th').eachText() }

    def "a manager keeps the channels of the own office, any number of them, for one audience each"() {
        when:
        def answers = [channel(), channel(address: '@cpi_cagliari_aziende', audience: 'COMPANY'), channel(address: '@cpi_cagliari_stage')]
                .collect { manager.post('/channels', it).status }

        then:
        answers == [303, 303, 303]
        rows(manager) == ['@cpi_cagliari_aziende', '@cpi_cagliari_offerte', '@cpi_cagliari_stage']
        manager.get('/channels').page.select('td[data-label="Per chi"]').eachText() == ['Aziende', 'Chi cerca lavoro', 'Chi cerca lavoro']

        when:
        manager.post('/channels/removal', [address: '@cpi_cagliari_stage'])

        then:
        rows(manager) == ['@cpi_cagliari_aziende', '@cpi_cagliari_offerte']
    }

    def "one press removes nothing: it asks first, and says what will no longer happen"() {
        given:
        manager.post('/channels', channel())

        when:
        def asked = manager.get('/channels').page.selectFirst('td[data-label=Togli] > details:not([open])')

        then:
        asked.selectFirst('summary').text() == 'Togli @cpi_cagliari_offerte'
        asked.select('form p').text() == 'Le offerte nuove non andranno più su @cpi_cagliari_offerte.'
        asked.select('form[action=/channels/removal] button').eachText() == ['Sì: togli']
        manager.get('/channels').page.select('form[action=/channels/removal]').size() == 1
    }

    def "operators and strangers have no such page"() {
        expect:
        operator.get('/channels').status == 403
        operator.post('/channels', channel()).status == 403
        operator.post('/channels/removal', channel()).status == 403
        !operator.get('/').page.select('nav a[href=/channels]')
        manager.get('/').page.select('nav a[href=/channels]')
        desk.visitor().get('/channels').status == 303
        manager.post('/channels', channel(csrfToken: 'altro')).status == 403
        channels().all() == []
    }

    def "an administrator sees on the first page who calls with a wrong signature; nobody else has that panel"() {
        given:
        def panel = { visitor -> visitor.get('/').page.select('.sp-panel:has(h2:contains(Chiamate dei fornitori))') }

        expect:
        panel(administrator).text().contains('Nessun fornitore ha chiamato.')
        panel(manager).empty

        when:
        2.times { assert desk.visitor().post('/hooks/telegram', [:], [Accept: '*/*']).status == 403 }

        then:
        panel(administrator).select('li')*.text() == ['telegram, firma sbagliata 2']
    }

    def "another office's channel is neither seen nor taken nor removed; an administrator may"() {
        given:
        administrator.post('/channels', channel(address: '@cpi_sassari_offerte', office: SASSARI))

        expect:
        rows(manager) == []
        manager.post('/channels', channel(office: SASSARI)).status == 422
        manager.post('/channels', channel(address: '@cpi_sassari_offerte')).status == 403
        manager.post('/channels', channel(address: '@CPI_Sassari_Offerte')).status == 403
        manager.post('/channels/removal', [address: '@cpi_sassari_offerte']).status == 403
        channels().find('@cpi_sassari_offerte').get().office() == SASSARI
        administrator.post('/channels/removal', [address: '@cpi_sassari_offerte']).status == 303
        channels().all() == []
    }

    def "#what is refused with a sentence beside the field"() {
        when:
        def answer = manager.post('/channels', channel(bad))

        then:
        answer.status == 422
        answer.page.select("#$field-error").text()
        channels().all() == []

        where:
        what                          | bad                                         || field
        'a name without its sign'     | [address: 'cpi_cagliari_offerte']           || 'address'
        'no name'                     | [address: '']                               || 'address'
        'a link instead of a name'    | [address: 'https://t.me/cpi_cagliari']      || 'address'
        'a very long name'            | [address: '@' + 'a' * 5_000]                || 'address'
        'no office'                   | [office: '']                                || 'office'
        'an office that is not there' | [office: 'X']                               || 'office'
        'an unknown audience'         | [audience: 'EVERYBODY']                     || 'audience'
    }

    def "a name in capitals is the same channel: it is never for citizens and companies at once"() {
        when:
        manager.post('/channels', channel(address: '@CPI_Cagliari_Offerte'))
        manager.post('/channels', channel(audience: 'COMPANY'))

        then:
        channels().all() == [new PublicChannel('@cpi_cagliari_offerte', CAGLIARI, Contact.Audience.COMPANY)]
    }

    def "a channel where the bot may not post is refused, and it is said why"() {
        given:
        telegram.when('getchatmember', FakeAnswer.error(400, 'Bad Request: chat not found'))

        when:
        def answer = manager.post('/channels', channel())

        then:
        answer.status == 422
        answer.page.select('#address-error').text().contains('non esiste o il bot non vi è ammesso')
        answer.page.select('#address').val() == '@cpi_cagliari_offerte'
        channels().all() == []
    }
}
