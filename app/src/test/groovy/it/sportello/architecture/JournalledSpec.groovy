package it.sportello.architecture

import io.micronaut.http.HttpMethod
import io.micronaut.web.router.MethodBasedRouteInfo
import io.micronaut.web.router.Router
import it.sportello.Desk
import it.sportello.office.journal.Journalled
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/**
 * Everything that staff or a program does over HTTP, and every page on which a person is seen, stands in the journal. Each method of
 * each controller is either {@literal @}Journalled or named here under the reason why not: a new one must be put somewhere.
 */
class JournalledSpec extends Specification {

    static final Map<String, List<String>> NOT = [
            'shows nobody: offices, vacancies, texts, prices and figures, or an empty form': [
                    'AccessibilityController.show', 'AutomationController.show', 'AwayController.show', 'ChannelsController.list', 'ClientsController.list',
                    'ApiOfficesController.list', 'ApiOfficesController.show', 'OfficeImportController.form', 'OfficesController.list', 'OfficesController.show',
                    'OfficesController.blank', 'OfficesController.edit', 'SetupController.show', 'OfficePosterController.poster', 'OfficePosterController.letter',
                    'AdvertsController.list', 'VacanciesController.list', 'VacanciesController.blank', 'VacancyController.show', 'VacancyController.edit',
                    'VacancyPosterController.poster', 'VacancyPosterController.letter', 'ApiVacanciesController.list', 'ApiVacanciesController.show',
                    'BroadcastsController.list', 'BroadcastsController.blank', 'BroadcastsController.edit', 'BroadcastController.show', 'BroadcastController.counts',
                    'PreviewController.show', 'PricesController.list', 'ApiBroadcastsController.list', 'ApiBroadcastsController.show',
                    'TemplatesController.list', 'TemplatesController.show', 'LoadController.form', 'PeopleController.ask', 'RetentionController.show',
                    'CampaignsController.list', 'CampaignsController.blank', 'CampaignController.show', 'CampaignController.counts', 'CampaignController.preview',
                    'DraftController.what', 'DraftController.who', 'DraftController.how', 'ReportController.show', 'ReportController.print', 'ReportController.columns',
                    'AnswersController.columns', 'FlowsController.list', 'FlowsController.show', 'DraftController.show', 'QuestionsController.show',
                    'QuestionsController.preview', 'PublishController.show', 'RevisionController.show'],
            'shows receipt numbers, days and offices; the person only on the page of each request, which is told': ['RequestsController.list'],
            'shows the first of what waits for who signs in, without looking for anybody; the list and the person each line leads to are told': ['HomeController.home'],
            'keeps the words for the page of who was found, which is told': ['PeopleController.find'],
            'shows colleagues, whose accounts are no secret to who administers them': [
                    'AccountsController.list', 'AccountsController.blank', 'AccountsController.show'],
            'is for everybody: nobody is signed in': [
                    'OfferFeedController.feed', 'OffersController.search', 'OffersController.show', 'NoticeController.notice', 'StatusController.show',
                    'ChooseChannelController.choose', 'LeaveController.ask', 'DocumentController.openApi', 'DocumentController.status'],
            'is a person at their own page: what they do there is told by what is done (PASS_OPENED, CODE_SENT, OWN_PAGE_ENTERED, OWN_PAGE_DEED, OWN_PAGE_LEFT)': [
                    'LinkController.look', 'LinkController.open', 'CodeController.ask', 'CodeController.send', 'CodeController.enter', 'CitizenOpenIdController.go',
                    'CitizenOpenIdController.back', 'OwnPageController.show', 'OwnPageController.act', 'OwnPageController.leave',
                    'LinkController.code', 'OwnSheetController.show', 'OwnSheetController.answer',
                    'OwnSheetController.again', 'OwnSheetController.person', 'OwnSheetController.speak', 'OwnSheetController.pause'],
            'is for machines, and shows figures only': ['MetricsController.read', 'HealthEndpoint', 'InfoEndpoint'],
            'is told by the turn it makes (TellTurn), or by the receipt': ['HooksController.message', 'HooksController.status'],
            'tells it itself, with what was chosen': ['ApiContactController.choose', 'LeaveController.leave'],
            'exists in the demonstration and in specs alone': ['ClockController.now', 'ClockController.advance', 'SimulatorController', 'FloorController'],
    ]
    /** Ways in and out are told by what they do, not by the page: SIGNED_IN, SIGNED_OUT, PASSWORD_CHANGED. */
    static final List<String> TOLD_BY_SIGN_IN = ['it.sportello.office.staff.web.signin.', 'it.sportello.office.staff.web.factor.',
                                                 'it.sportello.office.staff.web.PasswordController', 'it.sportello.office.staff.web.accounts.AccountsController.resetSecondFactor']

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared Map<String, Boolean> methods = routes()

    private Map<String, Boolean> routes() {
        desk.bean(Router).uriRoutes().toList()
                .findAll { it instanceof MethodBasedRouteInfo && it.httpMethod in [HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH] }
                .collectEntries { MethodBasedRouteInfo route ->
                    def method = route.targetMethod
                    [(method.declaringType.name.replaceAll('\\$(\\w+)\\$Definition\\$Intercepted', '$1') + '.' + method.methodName): method.hasAnnotation(Journalled)]
                }
    }

    def "each method is journalled, or has its reason here"() {
        expect:
        methods.findAll { name, journalled -> !journalled && !reason(name) && !TOLD_BY_SIGN_IN.any { name.startsWith(it) } }.keySet() == [] as Set
        methods.count { it.value } > 60
    }

    def "no reason is given for what is journalled, or no longer there"() {
        expect:
        NOT.values().flatten().findAll { named -> !methods.any { name, journalled -> !journalled && fits(name, named as String) } }
                .findAll { !(it in ['InfoEndpoint', 'FloorController', 'HealthEndpoint']) } == []
    }

    private static String reason(String name) { NOT.find { why, named -> named.any { fits(name, it) } }?.key }

    private static boolean fits(String name, String named) { name.endsWith('.' + named) || !named.contains('.') && name.contains('.' + named + '.') }
}
