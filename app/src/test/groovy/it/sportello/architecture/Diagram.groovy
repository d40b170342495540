package it.sportello.architecture

import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.domain.PackageMatcher
import groovy.transform.CompileStatic

/** The boxes and arrows of a PlantUML picture, beside those of the code: ArchUnit does not mind an arrow that nobody uses. */
@CompileStatic
class Diagram {

    private final String plantUml
    final Map<String, PackageMatcher> boxes = [:]
    final Set<String> drawn = new TreeSet<>()

    Diagram(String plantUml) {
        this.plantUml = plantUml
        plantUml.eachLine { line ->
            def box = line =~ /^\s*\[([^\]]+)]\s+<<([^>]+)>>/
            if (box.find()) {
                boxes[box.group(1)] = PackageMatcher.of(box.group(2))
            }
            def arrow = line =~ /^\s*\[([^\]]+)]\s+-\S*>\s+\[([^\]]+)]/
            if (arrow.find()) {
                drawn << "[${arrow.group(1)}] --> [${arrow.group(2)}]".toString()
            }
        }
    }

    /** Arrows as one would draw them. */
    Set<String> used(JavaClasses classes) {
        Set<String> arrows = new TreeSet<>()
        classes.each { type ->
            def from = box(type)
            type.directDependenciesFromSelf.each { dependency ->
                def to = box(dependency.targetClass)
                if (from && to && from != to) {
                    arrows << "[$from] --> [$to]".toString()
                }
            }
        }
        arrows
    }

    Set<String> unusedArrows(JavaClasses classes) { drawn - used(classes) }

    Set<String> missingArrows(JavaClasses classes) { used(classes) - drawn }

    Set<String> emptyBoxes(JavaClasses classes) {
        boxes.keySet() - classes.collect { box(it) }.toSet()
    }

    Set<String> packagesWithoutBox(JavaClasses classes) {
        classes.findAll { !box(it) }.collect { it.packageName }.toSet()
    }

    /** The same picture with the arrows of the code, and a box for each slice that has none. */
    String redrawn(JavaClasses classes) {
        def newBoxes = packagesWithoutBox(classes).collect { it.tokenize('.').drop(2).take(2) }.toSet()
                .collect { "[${it.join('.')}] <<it.sportello.${it.join('.')}..>>".toString() }
        def boxed = plantUml.readLines().findAll { !(it =~ /^\s*\[.*-\S*>/) && !it.startsWith('@enduml') } + newBoxes
        (boxed + new Diagram(boxed.join('\n')).used(classes) + ['@enduml', '']).join('\n')
    }

    private String box(JavaClass type) {
        boxes.find { it.value.matches(type.baseComponentType.packageName) }?.key
    }
}
