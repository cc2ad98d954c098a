import Markup

extension ChoiceField {
    /// One of the choices, as radio buttons.
    var radio: HTML {
        """
        <fieldset class="field\(if: problem != nil, " has-problem")"\
        \(attribute: "aria-describedby", describedBy(name, hint: hint, problem: problem))>
        <legend class="field-label">\(label)\(Surroundings.optionalMark(isOptional))</legend>
        \(Surroundings(name, problem).notes(hint))\
        \(each: numbered, { $0.button("radio", name) })</fieldset>

        """
    }

    /// Any number of the choices, as boxes to tick.
    var boxes: HTML {
        """
        <fieldset class="field\(if: problem != nil, " has-problem")"\
        \(attribute: "aria-describedby", describedBy(name, hint: hint, problem: problem))>
        <legend class="field-label">\(label)</legend>
        \(Surroundings(name, problem).notes(hint))\
        \(each: numbered, { $0.button("checkbox", name) })</fieldset>

        """
    }

    /// One of the choices, as a list that unfolds.
    var select: HTML {
        """
        \(Surroundings(name, problem).opening)
        \(Surroundings.label(label, for: name, isOptional: isOptional))
        \(Surroundings(name, problem).notes(hint))\
        <select class="form-select w-field-m" id="\(name)" name="\(name)"\(Surroundings(name, problem).description(hint))>
        \(each: choices, { $0.option })</select>
        </div>

        """
    }
}

extension Choice {
    fileprivate func button(_ kind: String, _ name: String) -> HTML {
        """
        <div class="form-check"><input class="form-check-input" type="\(kind)" id="\(id)" name="\(name)" \
        value="\(value)"\(flag: "checked", isChosen)\(flag: "disabled", isDisabled)>\
        <label class="form-check-label" for="\(id)">\(label)\
        \(given: note, { "<span class=\"choice-note\">\($0)</span>" })</label></div>

        """
    }

    fileprivate var option: HTML {
        "<option value=\"\(value)\"\(flag: "selected", isChosen)>\(label)</option>\n"
    }
}
