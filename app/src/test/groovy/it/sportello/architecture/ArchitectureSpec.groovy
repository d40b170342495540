package it.sportello.architecture

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import com.tngtech.archunit.core.importer.Location
import com.tngtech.archunit.lang.ArchRule
import spock.lang.Shared
import spock.lang.Specification

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram

/**
 * Who may import whom (design.md sections 3 and 11). When slices come or change, this spec prints the lines to add to and
 * to take from {@code slices.puml}, and leaves the picture as the code would have it in {@code target/slices.puml}: whoever
 * takes it over looks at each new arrow first. Each rule is itself checked on classes that break it, in {@code planted}.
 */
class ArchitectureSpec extends Specification {

    static final String PLANTED = 'it.sportello.architecture.planted'

    /** What Micronaut writes beside a class is not ours. */
    static final ImportOption WRITTEN_BY_US = { Location location -> !location.contains('/$') && !location.contains('-tests.jar') }

    @Shared
    JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).withImportOption(WRITTEN_BY_US)
            .importPackages('it.sportello')

    @Shared
    JavaClasses planted = new ClassFileImporter().withImportOption(WRITTEN_BY_US).importPackages(PLANTED)

    @Shared
    URL picture = getClass().getResource('/slices.puml')

    def "the house keeps the rule #name"() {
        when:
        rule.check(house)

        then:
        noExceptionThrown()

        where:
        [name, rule] << new HouseRules('it.sportello').all().collect { [it.key, it.value] }
    }

    def "the rule #name is red on #culprit"() {
        when:
        def report = new HouseRules(PLANTED).all()[name].evaluate(planted).failureReport

        then:
        report.details.any { it.contains(culprit) }

        where:
        name                            | culprit
        'noCycles'                      | 'loop.one'
        'roomsNeverImportApp'           | 'NosyFlow'
        'appNeverNamesAnAdapter'        | 'PostOffice'
        'timeAndChanceComeFromPlatform' | 'Hasty.instant'
        'timeAndChanceComeFromPlatform' | 'Hasty.day'
        'timeAndChanceComeFromPlatform' | 'Hasty.millis'
        'timeAndChanceComeFromPlatform' | 'Hasty.nanos'
        'timeAndChanceComeFromPlatform' | 'Hasty.uuid'
        'timeAndChanceComeFromPlatform' | 'Hasty.dice'
        'timeAndChanceComeFromPlatform' | 'Hasty.date'
        'theClockIsInjected'            | 'Hasty.systemClock'
        'whatIsSharedKeepsNothing'      | 'Hoard.codes'
        'controllersAreSecured'         | 'OpenDoor'
        'controllersAreSecured'         | 'HalfOpenDoor'
        'controllersStayInWeb'          | 'OpenDoor'
        'controllersStayInWeb'          | 'PublicController'
        'adaptersArePackagePrivate'     | 'MongoEverybody'
        'namesSaySomething'             | 'StaffManager'
        'onlyAdaptersSeeTheDriver'      | 'Hoard'
        'onlyWebSeesHttp'               | 'OpenDoor'
        'packagesAreSmall'              | 'crowd.Crowd'
        'messagingDependsOnNothing'     | 'NosyMessage'
        'dialogueIsPure'                | 'NosyFlow'
        'lowerWing(platform)'           | 'Upstairs'
        'lowerWing(office)'             | 'PostOffice'
        'lowerWing(talk)'               | 'Gossip'
    }

    def "the rule #name leaves #innocent alone"() {
        expect:
        !new HouseRules(PLANTED).all()[name].evaluate(planted).failureReport.details.any { it.contains(innocent) }

        where:
        name                            | innocent
        'controllersAreSecured'         | 'PublicController'
        'controllersStayInWeb'          | 'RightController'
        'adaptersArePackagePrivate'     | 'MongoRight'
        'onlyAdaptersSeeTheDriver'      | 'MongoRight'
        'onlyWebSeesHttp'               | 'RightController'
        'timeAndChanceComeFromPlatform' | 'Upstairs'
    }

    def "the rule #name about a package that is not there is red"() {
        when:
        rule.check(house)

        then:
        thrown(AssertionError)

        where:
        [name, rule] << new HouseRules('it.sportello.nowhere').all().findAll { it.key != 'noCycles' }.collect { [it.key, it.value] }
    }

    def "the picture shows every slice, and nothing that is not there"() {
        given:
        def diagram = new Diagram(picture.text)
        new File('target/slices.puml').text = diagram.redrawn(house)

        expect: 'a box for each package'
        diagram.packagesWithoutBox(house).empty

        and: 'no box without a class'
        diagram.emptyBoxes(house).empty

        and: 'every arrow of the code; else draw these'
        diagram.missingArrows(house).join('\n') == ''

        and: 'no arrow that nobody uses; else take these away'
        diagram.unusedArrows(house).join('\n') == ''
    }

    def "the code keeps to the picture"() {
        when:
        keepTo(picture).check(house)

        then:
        noExceptionThrown()
    }

    def "the picture is red on an arrow it does not have, one that nobody uses, an empty box and a package without one"() {
        given:
        def drawn = getClass().getResource('/planted.puml')
        def diagram = new Diagram(drawn.text)
        def classes = new ClassFileImporter().importPackages(PLANTED + '.drawn')

        expect:
        keepTo(drawn).evaluate(classes).failureReport.details.any { it.contains('drawn.a.FirstDrawn') && it.contains('drawn.b.SecondDrawn') }
        diagram.missingArrows(classes) == ['[a] --> [b]'] as Set
        diagram.unusedArrows(classes) == ['[b] --> [a]'] as Set
        diagram.emptyBoxes(classes) == ['gone'] as Set
        diagram.packagesWithoutBox(classes) == [PLANTED + '.drawn.c'] as Set
    }

    private static ArchRule keepTo(URL picture) {
        classes().should(adhereToPlantUmlDiagram(picture, consideringOnlyDependenciesInDiagram()))
    }
}
