import Groundwork
import Hummingbird
import Offices
import Providers
import Recognition

/// What keeps a form whose session has ended.
extension Site {
    var interrupted: InterruptedForms {
        InterruptedForms(
            pages: pages,
            reader: forms.reader,
            seeOffices: SeeOffices(ground),
            resumption: resumption,
            demo: demo
        )
    }

    var resumption: Resumption {
        Resumption(
            pages: pages,
            resolve: ResolveSession(ground),
            secret: ground.secret,
            declarations: ResumedDeclarations(seeRecord: SeeRecord(ground), desk: declarationDesk),
            trainings: ResumedTrainings(pages: pages, register: RegisterTraining(ground))
        )
    }
}
