package it.sportello.browser

import com.deque.html.axecore.playwright.AxeBuilder
import com.microsoft.playwright.BrowserContext
import com.microsoft.playwright.BrowserType
import com.microsoft.playwright.Page
import com.microsoft.playwright.Playwright
import com.microsoft.playwright.PlaywrightException
import com.microsoft.playwright.options.ReducedMotion
import com.microsoft.playwright.options.ScreenshotType
import it.sportello.Desk

import java.nio.file.Files
import java.nio.file.Path

/**
 * A real Chromium, looking at a {@link Desk}: as a phone, as a desktop, or as both, one after the other, at each look.
 * <pre>
 * {@literal @}AutoCleanup Browser browser = Browser.both(desk)
 * browser.signIn(desk.account(Role.OPERATOR).email)
 * browser.go('/vacancies')
 * browser.page.fill('#title', 'Cameriere')      // everything else is Playwright's Page
 * browser.tabTo('Salva')                        // and Enter: what a person without a mouse does
 * browser.until { browser.text('h1') == 'PA-1' }
 * browser.looksRight('vacancies')               // fits, accessible, reachable, nothing from outside; a picture of it
 * </pre>
 * Pictures go to {@code target/screenshots/<name>-<device>.png}.
 */
class Browser implements AutoCloseable {

    private static final List<String> PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
            '/usr/bin/google-chrome-stable', '/snap/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
    private static final List<String> SWITCHES = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic',
            '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
    private static final Map<String, List<Integer>> SIZES = [phone: [390, 844], desktop: [1280, 900]]
    /** A page magnified four times on a desktop is as narrow as this (WCAG 1.4.10). */
    private static final int NARROWEST = 320
    private static final String WITHOUT_KEYBOARD = Browser.getResource('reachable.js').text
    private static com.microsoft.playwright.Browser chromium
    private static boolean told = false

    final Page page
    private final List<String> devices
    private final boolean scripts
    private final URI base
    private final BrowserContext context
    private final List<String> foreign = []

    /** Asked once for each browser spec; the first time that the answer is no, it is said. */
    static boolean isWanted() {
        boolean wanted = System.getProperty('skipBrowser') != 'true' && System.getProperty('sportello.browser') != 'false'
        if (!wanted && !told) {
            told = true
            println 'Browser specs are skipped, as asked (-DskipBrowser=true).'
        }
        wanted
    }

    static Browser phone(Desk desk, boolean scripts = true) { new Browser(desk, ['phone'], scripts) }

    static Browser desktop(Desk desk, boolean scripts = true) { new Browser(desk, ['desktop'], scripts) }

    /** Works on a desktop, and looks at what it sees on a phone too. */
    static Browser both(Desk desk, boolean scripts = true) { new Browser(desk, ['phone', 'desktop'], scripts) }

    private Browser(Desk desk, List<String> devices, boolean scripts) {
        this.devices = devices
        this.scripts = scripts
        base = desk.url
        def (width, height) = SIZES[devices.last()]
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

    /** What stands there, without the white space around it. */
    String text(String selector) { page.locator(selector).first().innerText().trim() }

    /** Waits for what must come; the page may load anew meanwhile. */
    boolean until(Closure come) {
        page.waitForCondition {
            try {
                come() as boolean
            } catch (PlaywrightException navigating) {
                false
            }
        }
        true
    }

    /** Walks with the Tab key to what bears these words, as who has no mouse must. */
    void tabTo(String words) {
        for (int steps = 0; steps < 200; steps++) {
            page.keyboard().press('Tab')
            if ((page.evaluate('document.activeElement.innerText') as String)?.trim() == words) {
                return
            }
        }
        throw new AssertionError("Tab does not come to '$words' on $path")
    }

    /** All that every page must be; and a picture of it. */
    boolean looksRight(String name) {
        devices.each { device ->
            size(*SIZES[device])
            shot(name, device)
            fits() && reachable() && (!scripts || accessible())
        }
        stayedHere()
    }

    private void size(int width, int height) {
        if (page.viewportSize().width != width) {
            page.setViewportSize(width, height)
        }
    }

    /** No scrolling to the side, neither when a phone is small nor when its page is magnified. */
    boolean fits() {
        def (width, height) = [page.viewportSize().width, page.viewportSize().height]
        ([width] + (width < 768 ? [NARROWEST] : [])).each {
            size(it, height)
            def content = page.evaluate('document.documentElement.scrollWidth')
            assert content <= it: "$path is $content wide in a window of $it"
        }
        size(width, height)
        true
    }

    /**
     * Nothing serious or critical in axe-core's eyes, which are a script: where scripts are off it never ends.
     * No page of ours has frames, so it need not open another to gather them.
     */
    boolean accessible() {
        def found = new AxeBuilder(page).setLegacyMode(true).analyze().violations.findAll { it.impact in ['serious', 'critical'] }
        assert found.collect { "$it.id: $it.help ${it.nodes*.html.take(3)}" } == []
        true
    }

    /** The keyboard comes to everything that can be worked, and one sees where one is. */
    boolean reachable() {
        // the ring is drawn for who uses the keyboard
        page.keyboard().press('Tab')
        def unreachable = page.evaluate(WITHOUT_KEYBOARD)
        assert unreachable == []
        true
    }

    /** Not one request to another host. */
    boolean stayedHere() {
        assert foreign == []
        true
    }

    void shot(String name, String device = devices.last()) {
        def file = Path.of('target/screenshots', "$name-${device}.png")
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true))
    }

    /** For the documents: as much as a screen or two show, small enough to be kept. */
    boolean pictures(String name) {
        Files.createDirectories(Path.of('target/pictures'))
        page.evaluate('document.activeElement.blur()')
        devices.each { device ->
            def (width, height) = SIZES[device]
            size(width, height)
            def tall = Math.min(page.evaluate('document.documentElement.scrollHeight') as int, 2 * height)
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of('target/pictures', "$name-${device}.jpg")).setType(ScreenshotType.JPEG)
                    .setQuality(55).setFullPage(true).setClip(0, 0, width, tall))
        }
        stayedHere()
    }

    @Override
    void close() { context.close() }
}
