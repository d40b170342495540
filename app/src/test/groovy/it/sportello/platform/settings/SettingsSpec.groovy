package it.sportello.platform.settings

import it.sportello.Application
import it.sportello.Doctor
import it.sportello.bots.messaging.adapter.InvalidSetting
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.util.concurrent.TimeUnit

class SettingsSpec extends Specification {

    static final MAIL = [SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'Sportello CPI <sportello@example.org>']
    static final NO_WAY_OUT = 'manca: senza, il collegamento che ferma la posta non porta da nessuna parte.'

    @TempDir
    Path data

    def "PUBLIC_URL may be #value"() {
        expect:
        SettingRules.publicUrl(value).get().toString() == read

        where:
        value                          | read
        'https://sportello.example'    | 'https://sportello.example'
        'https://sportello.example/'   | 'https://sportello.example'
        'http://localhost:8080'        | 'http://localhost:8080'
    }

    def "a wrong setting is told in one sentence that names it and does not show it: #value"() {
        when:
        check(value)

        then:
        def problem = thrown(InvalidSetting)
        problem.message.startsWith("$named: ")
        !problem.message.contains(value)

        where:
        named              | value                          | check
        'PUBLIC_URL'       | 'sportello.example'            | { SettingRules.publicUrl(it) }
        'PUBLIC_URL'       | 'ftp://sportello.example'      | { SettingRules.publicUrl(it) }
        'PUBLIC_URL'       | 'https://a.example/percorso'   | { SettingRules.publicUrl(it) }
        'PUBLIC_URL'       | 'https://a.example?x=1'        | { SettingRules.publicUrl(it) }
        'PUBLIC_URL'       | 'https://io:tu@a.example'      | { SettingRules.publicUrl(it) }
        'PUBLIC_URL'       | 'https://con spazi'            | { SettingRules.publicUrl(it) }
        'SPORTELLO_MODE'   | 'prodution'                    | { SettingRules.mode(it) }
        'SPORTELLO_PORT'   | 'ottanta'                      | { SettingRules.port(it) }
        'SPORTELLO_PORT'   | '70000'                        | { SettingRules.port(it) }
        'SPORTELLO_LIMITS' | 'off'                          | { SettingRules.limits(it, Mode.PRODUCTION) }
    }

    def "a setting that is written down but empty is one that is not set: #main.simpleName"() {
        given:
        def builder = process(main, [MONGODB_URI: '', SPORTELLO_PORT: ' ', SPORTELLO_DATA: '', SPORTELLO_MODE: '', PUBLIC_URL: '',
            TELEGRAM_TOKEN: '', TWILIO_ACCOUNT_SID: '']).directory(data.toFile()).redirectErrorStream(true)

        when:
        def process = builder.start()
        def said = process.inputStream.getText('UTF-8')
        def ended = process.waitFor(60, TimeUnit.SECONDS)

        then:
        ended
        said.contains(told)
        process.exitValue() == 0

        and: "the place where everything is kept is the ordinary one"
        main != Doctor || data.resolve('data/store').toFile().directory

        cleanup:
        process?.destroyForcibly()

        where:
        main             | told
        Doctor           | 'Archivio incorporato: risponde.'
        ReadEnvironment  | 'port 8080, data ./data, mode production, mongodb false'
    }

    def "the process ends with code 2 and nothing but that sentence: #named"() {
        given:
        def builder = process(Application, settings + [SPORTELLO_DATA: data.toString()])

        when:
        def process = builder.start()
        def errors = process.errorStream.text.readLines()
        def ended = process.waitFor(60, TimeUnit.SECONDS)

        then:
        ended
        process.exitValue() == 2
        errors.findAll { !it.startsWith('WARNING:') } == ["$named: $told"]

        cleanup:
        process?.destroyForcibly()

        where:
        named              | settings                 | told
        'PUBLIC_URL'       | [PUBLIC_URL: 'qualcosa'] | 'serve un indirizzo come https://sportello.esempio.it, senza percorso.'
        'SPORTELLO_LIMITS' | [SPORTELLO_LIMITS: 'off']| 'serve solo alle prove e alle misure. In produzione va tolta.'
        'PUBLIC_URL'       | MAIL                     | NO_WAY_OUT
    }

    def "doctor says what the letters lack"() {
        when:
        def process = process(Doctor, MAIL + [SPORTELLO_DATA: data.toString()]).redirectErrorStream(true).start()
        def said = process.inputStream.getText('UTF-8')

        then:
        process.waitFor(60, TimeUnit.SECONDS)
        said.contains("NO      PUBLIC_URL: $NO_WAY_OUT")
        process.exitValue() == 1

        cleanup:
        process?.destroyForcibly()
    }

    private static ProcessBuilder process(Class main, Map<String, String> settings) {
        def java = ProcessHandle.current().info().command().get()
        def builder = new ProcessBuilder(java, '-cp', System.getProperty('java.class.path'), main.name)
        builder.environment().putAll(settings)
        builder
    }
}
