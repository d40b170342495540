package it.sportello.bots.channels.mail

import it.sportello.bots.messaging.Channel
import it.sportello.bots.messaging.adapter.InvalidSetting
import spock.lang.Specification

class MailSettingsSpec extends Specification {

    static final GOOD = [SMTP_URL: 'smtps://utente:segreta@smtp.example.org', MAIL_FROM: 'sportello@example.org',
                         PUBLIC_URL: 'https://cpi.example.org']

    def "a wrong setting is told by its name, without its value (#name)"() {
        when:
        MailSettings.lines { (GOOD + wrong)[it] }

        then:
        def problem = thrown(InvalidSetting)
        problem.message.startsWith("$name: ")
        !problem.message.contains('segreta')

        where:
        wrong                                            || name
        [SMTP_URL: null]                                 || 'SMTP_URL'
        [SMTP_URL: 'https://smtp.example.org']           || 'SMTP_URL'
        [SMTP_URL: 'smtp.example.org']                   || 'SMTP_URL'
        [SMTP_URL: 'smtp://utente@smtp.example.org']     || 'SMTP_URL'
        [SMTP_URL: 'smtp://u:segreta@smtp.example.org/x']|| 'SMTP_URL'
        [SMTP_URL: 'smtp://u:se greta@x']                || 'SMTP_URL'
        [MAIL_FROM: null]                                || 'MAIL_FROM'
        [MAIL_FROM: 'sportello']                         || 'MAIL_FROM'
        [MAIL_FROM: 'a@b@c']                             || 'MAIL_FROM'
        [PUBLIC_URL: null]                               || 'PUBLIC_URL'
        [MAIL_PER_SECOND: '0']                           || 'MAIL_PER_SECOND'
        [MAIL_PER_SECOND: 'tante']                       || 'MAIL_PER_SECOND'
    }

    def "the pace is five letters a second until the relay grants more"() {
        expect:
        MailSettings.lines { GOOD[it] }.first().setting(Channel.PER_SECOND) == null
        MailSettings.lines { (GOOD + [MAIL_PER_SECOND: '50'])[it] }.first().setting(Channel.PER_SECOND) == '50'
    }

    def "user and password are read as a web address writes them"() {
        given:
        def relay = Relay.of(MailSettings.lines { (GOOD + [SMTP_URL: 'smtp://cpi%40example.org:a+b%3A%2Fc@smtp.example.org:2525'])[it] }.first())

        expect:
        [relay.user(), relay.password(), relay.port(), relay.tls()] == ['cpi@example.org', 'a+b:/c', 2525, false]
    }
}
