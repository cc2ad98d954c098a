import Markup

/// The box that searches the rules and finds certificates.
struct SearchBox: Piece {
    var typed = ""

    var html: HTML {
        """
        <form class="card-x search-box" role="search" action="/search" method="get">
        <label class="field-label" for="q">查规则、查证书</label>
        <p class="field-hint" id="q-hint">输入“论文”“学习强国”等，查学时怎样计算；输入证书上的查验码，查证书真伪。</p>
        <div class="search-line"><input class="form-control" type="search" id="q" name="q" value="\(typed)" \
        maxlength="60" autocomplete="off" aria-describedby="q-hint"><button class="btn btn-primary">查找</button></div>
        </form>

        """
    }
}
