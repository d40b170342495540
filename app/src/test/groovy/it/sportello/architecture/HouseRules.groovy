package it.sportello.architecture

import com.tngtech.archunit.base.DescribedPredicate
import com.tngtech.archunit.core.domain.JavaAccess
import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.domain.JavaMethod
import com.tngtech.archunit.lang.ArchCondition
import com.tngtech.archunit.lang.ArchRule
import com.tngtech.archunit.lang.ConditionEvents
import com.tngtech.archunit.lang.SimpleConditionEvent
import groovy.transform.CompileStatic
import io.micronaut.http.annotation.Controller
import io.micronaut.http.annotation.HttpMethodMapping
import io.micronaut.security.annotation.Secured
import org.apache.commons.codec.digest.DigestUtils
import org.apache.commons.codec.digest.HmacUtils

import javax.crypto.Cipher
import javax.crypto.Mac
import java.security.MessageDigest
import java.security.SecureRandom
import java.security.Signature
import java.text.SimpleDateFormat
import java.time.Clock
import java.time.InstantSource
import java.util.concurrent.ThreadLocalRandom

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

/** The rules of design.md sections 3 and 11, for the house that stands in a root package. */
@CompileStatic
class HouseRules {

    static final List<String> WINGS = ['platform', 'office', 'people', 'talk', 'jobs', 'ask']
    static final List<String> VAGUE = ['Manager', 'Helper', 'Util', 'Utils', 'Impl', 'Interface', 'Data', 'Info']
    static final int MOST_TYPES = 15

    final String root

    HouseRules(String root) {
        this.root = root
    }

    private List<String> wings() {
        WINGS.collect { "${root}.${it}..".toString() }
    }

    private static String[] array(List<String> packages) {
        packages as String[]
    }

    ArchRule noCycles() {
        slices().matching("${root}.(*).(*)..").should().beFreeOfCycles()
    }

    /** jobs -> talk -> people -> office -> platform, and never back. */
    ArchRule lowerWing(String wing) {
        int at = WINGS.indexOf(wing)
        noClasses().that().resideInAPackage("${root}.${wing}..")
                .should().dependOnClassesThat().resideInAnyPackage(array(wings().drop(at + 1)))
    }

    ArchRule roomsNeverImportApp() {
        noClasses().that().resideInAnyPackage("${root}.bots..", "${root}.templates..", "${root}.nlu..")
                .should().dependOnClassesThat().resideInAnyPackage(array(wings()))
    }

    ArchRule appNeverNamesAnAdapter() {
        noClasses().that().resideInAnyPackage(array(wings())).should().dependOnClassesThat()
                .resideInAnyPackage("${root}.bots.channels..", 'org.telegram..', 'com.twilio..')
    }

    ArchRule timeAndChanceComeFromPlatform() {
        noClasses().that().resideInAPackage("${root}..").and().resideOutsideOfPackage("${root}.platform..")
                .should().callCodeUnitWhere(TIME_OR_CHANCE)
    }

    private static final DescribedPredicate<JavaAccess<?>> TIME_OR_CHANCE = DescribedPredicate.describe('asks for time or chance') {
        JavaAccess<?> call ->
            def owner = call.targetOwner
            def name = call.target.name
            boolean none = call.target.fullName.endsWith('()')
            (owner.packageName == 'java.time' && name == 'now') ||
                    (owner.isEquivalentTo(System) && name in ['currentTimeMillis', 'nanoTime']) ||
                    (owner.isEquivalentTo(UUID) && name == 'randomUUID') ||
                    (owner.isEquivalentTo(Math) && name == 'random') ||
                    (owner.isEquivalentTo(ThreadLocalRandom) && name == 'current') ||
                    ((owner.isEquivalentTo(Random) || owner.isEquivalentTo(SecureRandom)) && name == '<init>') ||
                    (owner.isEquivalentTo(Date) && name == '<init>' && none)
    }

    /** A channel may bring a clock of its own, to work outside this application; the application has one. */
    ArchRule theClockIsInjected() {
        noClasses().that().resideInAnyPackage(array(wings().drop(1)))
                .should().callCodeUnitWhere(DescribedPredicate.describe('makes a clock') { JavaAccess<?> call ->
                    (call.targetOwner.isEquivalentTo(Clock) || call.targetOwner.isEquivalentTo(InstantSource)) && call.target.name.startsWith('system')
                })
    }

    /** A bean serves many threads at once, and these keep what they were given last. */
    ArchRule whatIsSharedKeepsNothing() {
        fields().that().areDeclaredInClassesThat().resideInAPackage("${root}..")
                .should().notHaveRawType(DescribedPredicate.describe('is for one thread') { JavaClass type -> ONE_THREAD.any { type.isAssignableTo(it) } })
    }

    private static final List<Class<?>> ONE_THREAD = [Mac, MessageDigest, Signature, Cipher, HmacUtils, DigestUtils, SimpleDateFormat] as List<Class<?>>

    ArchRule controllersAreSecured() {
        classes().that().resideInAPackage("${root}..").and().areAnnotatedWith(Controller)
                .should(condition('be @Secured, or each of their addresses') { JavaClass controller ->
                    controller.isAnnotatedWith(Secured) || controller.methods.findAll { isAddress(it) }.every { it.isAnnotatedWith(Secured) }
                })
    }

    private static boolean isAddress(JavaMethod method) {
        method.annotations.any { it.rawType.isAnnotatedWith(HttpMethodMapping) }
    }

    ArchRule controllersStayInWeb() {
        classes().that().resideInAPackage("${root}..").and().areAnnotatedWith(Controller)
                .should().resideInAPackage('..web..').andShould().bePackagePrivate()
    }

    ArchRule adaptersArePackagePrivate() {
        classes().that().resideInAPackage("${root}..").and().resideInAPackage('..mongo..').and().areTopLevelClasses()
                .should().bePackagePrivate()
    }

    ArchRule namesSaySomething() {
        classes().that().resideInAPackage("${root}..")
                .should(condition("have no name that ends in ${VAGUE}") { JavaClass type -> VAGUE.every { !type.simpleName.endsWith(it) } })
    }

    ArchRule onlyAdaptersSeeTheDriver() {
        noClasses().that().resideInAPackage("${root}..").and().resideOutsideOfPackages('..mongo..', "${root}.platform..")
                .should().dependOnClassesThat().resideInAnyPackage('com.mongodb..', 'org.bson..')
    }

    ArchRule onlyWebSeesHttp() {
        noClasses().that().resideInAPackage("${root}..").and().resideOutsideOfPackage('..web..')
                .should().dependOnClassesThat().resideInAPackage('io.micronaut.http..')
    }

    ArchRule packagesAreSmall() {
        classes().that().resideInAPackage("${root}..").and().areTopLevelClasses()
                .should(condition("lie in a package of at most ${MOST_TYPES} types") { JavaClass type -> typesBeside(type) <= MOST_TYPES })
    }

    /** ArchUnit takes an array of a type for one more type of its package. */
    static int typesBeside(JavaClass type) {
        type.package.classes.count { it.topLevelClass && !it.array && !it.simpleName.startsWith('$') && !it.name.endsWith('package-info') } as int
    }

    ArchRule messagingDependsOnNothing() {
        classes().that().resideInAPackage("${root}.bots.messaging..").should()
                .onlyDependOnClassesThat().resideInAnyPackage('java..', "${root}.bots.messaging..")
    }

    /** Reading a flow's YAML is part of it. */
    ArchRule dialogueIsPure() {
        classes().that().resideInAPackage("${root}.bots.dialogue..").should()
                .onlyDependOnClassesThat().resideInAnyPackage('java..', 'org.yaml.snakeyaml..', "${root}.bots.messaging..", "${root}.bots.dialogue..")
    }

    /** Every one of them, by its name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = [
                noCycles                     : noCycles(),
                roomsNeverImportApp          : roomsNeverImportApp(),
                appNeverNamesAnAdapter       : appNeverNamesAnAdapter(),
                timeAndChanceComeFromPlatform: timeAndChanceComeFromPlatform(),
                theClockIsInjected           : theClockIsInjected(),
                whatIsSharedKeepsNothing     : whatIsSharedKeepsNothing(),
                controllersAreSecured        : controllersAreSecured(),
                controllersStayInWeb         : controllersStayInWeb(),
                adaptersArePackagePrivate    : adaptersArePackagePrivate(),
                namesSaySomething            : namesSaySomething(),
                onlyAdaptersSeeTheDriver     : onlyAdaptersSeeTheDriver(),
                onlyWebSeesHttp              : onlyWebSeesHttp(),
                packagesAreSmall             : packagesAreSmall(),
                messagingDependsOnNothing    : messagingDependsOnNothing(),
                dialogueIsPure               : dialogueIsPure()]
        WINGS.dropRight(1).each { rules["lowerWing($it)".toString()] = lowerWing(it) }
        rules
    }

    private static ArchCondition<JavaClass> condition(CharSequence words, Closure<Boolean> holds) {
        new ArchCondition<JavaClass>(words.toString()) {
            @Override
            void check(JavaClass type, ConditionEvents events) {
                boolean right = holds.call(type)
                events.add(new SimpleConditionEvent(type, right, type.name + (right ? ' does' : ' does not')))
            }
        }
    }
}
