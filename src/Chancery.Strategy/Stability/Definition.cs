namespace Chancery.Strategy;

/// <summary>What it means that a party would not leave a state; from the most to the least demanding but for SIM.</summary>
/// <remarks>
/// i leaves s by a unilateral improvement (UI). A sanction is a state no better than s for i, so indifference sanctions.
/// Nash implies SMR and SSEQ; SSEQ implies SMR and SEQ; SMR and SEQ imply GMR; Nash implies SIM.
/// </remarks>
public enum Definition
{
    /// <summary>i has no UI from s (Nash 1950; rational in Fraser and Hipel 1979).</summary>
    Nash,

    /// <summary>Every UI can be sanctioned by moves of the others (general metarationality, Howard 1971).</summary>
    GMR,

    /// <summary>As GMR, and i cannot escape the sanction by a further move (symmetric metarationality, Howard 1971).</summary>
    SMR,

    /// <summary>Every UI can be sanctioned by UIs of the others, each its mover's own (sequential stability, Fraser and Hipel 1979).</summary>
    SEQ,

    /// <summary>As SEQ, and i cannot escape the sanction (symmetric sequential stability, Rêgo and Vieira 2017).</summary>
    SSEQ,

    /// <summary>Every UI is sanctioned when others take UIs from s at the same time (Fraser
    /// and Hipel 1984); option form without coalesced states.</summary>
    SIM,
}
