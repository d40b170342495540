package it.sportello.browser

import com.deque.html.axecore.playwright.AxeBuilder
import com.microsoft.playwright.BrowserContext
import com.microsoft.playwright.BrowserType
import com.microsoft.playwright.Page
import com.microsoft.playwright.Playwright
import com.microsoft.playwright.options.ReducedMotion
import it.sportello.Desk

import java.nio.file.Files
import java.nio.file.Path

/**
 * A real Chromium at a width, looking at a {@link Desk}:
 * <pre>
 * {@literal @}AutoCleanup Browser phone = Browser.phone(desk)
 * phone.signIn(desk.account(Role.OPERATOR).email)
 * phone.go('/vacancies')
 * phone.page.fill('#title', 'Cameriere')      // everything else is Playwright's Page
 * phone.looksRight('vacancies')               // fits the width, accessible, nothing from outside; a picture of it
 * </pre>
 * Pictures go to {@code target/screenshots/<name>-<width>.png}.
 */
class Browser implements AutoCloseable {

    private static final List<String> PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
            '/usr/bin/google-chrome-stable', '/snap/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
    private static final List<String> SWITCHES = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic',
            '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
    private static com.microsoft.playwright.Browser chromium

    final Page page
    final String device
    private final URI base
    private final BrowserContext context
    private final List<String> foreign = []

    static boolean isWanted() {
        System.getProperty('skipBrowser') != 'true' && System.getProperty('sportello.browser') != 'false'
    }

    static Browser phone(Desk desk, boolean scripts = true) { new Browser(desk, 'phone', 360, 740, scripts) }

    static Browser desktop(Desk desk, boolean scripts = true) { new Browser(desk, 'desktop', 1280, 800, scripts) }

    private Browser(Desk desk, String device, int width, int height, boolean scripts) {
        this.device = device
        base = desk.url
        context = launched().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height).setLocale('it-IT').setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE))
        context.setDefaultTimeout(60_000)
        context.onRequest { request ->
            def uri = URI.create(request.url())
            if (uri.scheme != 'data' && uri.authority != base.authority) {
                foreign << request.url()
            }
        }
        page = context.newPage()
    }

    private static synchronized com.microsoft.playwright.Browser launched() {
        if (!chromium) {
            def found = ([System.getenv('CHROME_BIN')] + PLACES).find { it && Files.isExecutable(Path.of(it)) }
            assert found: 'No Chromium: install it (apt-get install chromium), name it in CHROME_BIN, or pass -DskipBrowser=true'
            def playwright = Playwright.create(new Playwright.CreateOptions().setEnv([PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1']))
            chromium = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(found)).setArgs(SWITCHES))
        }
        chromium
    }

    void go(String path) { page.navigate(base.resolve(path).toString()) }

    String getPath() { URI.create(page.url()).path }

    void signIn(String email, String password = Desk.PASSWORD) {
        go('/login')
        page.fill('#email', email)
        page.fill('#password', password)
        page.click('main button')
    }

    /** All that every page must be; and a picture of it. */
    boolean looksRight(String name) {
        shot(name)
        fits() && accessible() && stayedHere()
    }

    /** No scrolling to the side. */
    boolean fits() {
        def (content, window) = [page.evaluate('document.documentElement.scrollWidth'), page.evaluate('document.documentElement.clientWidth')]
        assert content <= window: "$path is $content wide in a window of $window"
        true
    }

    /** Nothing serious or critical in axe-core's eyes. */
    boolean accessible() {
        def found = new AxeBuilder(page).analyze().violations.findAll { it.impact in ['serious', 'critical'] }
        assert found.collect { "$it.id: $it.help ${it.nodes*.html.take(3)}" } == []
        true
    }

    /** Not one request to another host. */
    boolean stayedHere() {
        assert foreign == []
        true
    }

    void shot(String name) {
        def file = Path.of('target/screenshots', "$name-${device}.png")
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true))
    }

    @Override
    void close() { context.close() }
}
